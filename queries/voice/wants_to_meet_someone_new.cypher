// number:     Q34
// title:      Wants to meet someone new
// question:   Has anyone followed up the child's wish?
// for:        social worker
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: follow_up_days
// codes:      unmet_kinds, matters_wants
// evidence:   said, living, standing
// rests_on:   views, assessments, stage_records, search_steps
// row:        WishForSomebodyNew
// limit:      5000
// empty:      No wish for somebody new waits to be followed up.
// caution:    No shared history means that no home, no care, no time together and no tie of daily life is recorded; that it is not recorded does not mean there was none. An assessment, a step of the contact work or a step of a search since the wish follows it up.
// seed:       0:27

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>
WITH * WHERE wish AND alive AND wish_since < $follow_up_since
  AND contacts = 0 AND homes = 0 AND cared_days = 0 AND all(kind IN kinds WHERE kind IN $unmet_kinds)

CALL (c, p) {
  OPTIONAL MATCH (c)<-[:FOR_CHILD|STAGE_FOR]-(looked:Assessment|StageRecord)-[:OF|STAGE_WITH]->(p)
  WHERE NOT coalesce(looked.in_error, false) AND NOT coalesce(looked.visibility, '') IN $sealed AND looked.on_from <= $as_of
  RETURN max(looked.on_from) AS looked_on
}
CALL (c, p) {
  OPTIONAL MATCH (c)-[:HAS_SEARCH]->(search:SearchCase)-[:LOOKS_FOR]->(p)
  WHERE NOT coalesce(search.in_error, false) AND NOT coalesce(search.visibility, '') IN $sealed
  OPTIONAL MATCH (step:SearchStep)-[:STEP_OF]->(search)
  WHERE NOT coalesce(step.in_error, false) AND NOT coalesce(step.visibility, '') IN $sealed AND step.on_from <= $as_of
  RETURN max(step.on_from) AS searched_on
}
WITH * WHERE NOT coalesce(looked_on >= wish_since, false) AND NOT coalesce(searched_on >= wish_since, false)
RETURN c.id AS child_id, p.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since, moved_on,
       CASE WHEN enough IN $matters_enough THEN enough END AS enough,
       CASE WHEN wants IN $matters_wants THEN wants END AS wants, wish_since,
       duration.inDays(date(wish_since), date($as_of)).days AS waiting_days, looked_on
ORDER BY wish_since, child_id, person_id

// number:     Q25
// title:      Sudden change
// question:   Gran is in hospital: who is sorting it?
// for:        social worker
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: sudden_workdays, sudden_days
// codes:      sudden_changes
// evidence:   none
// rests_on:   life_events, decisions, explanations
// row:        SuddenChange
// limit:      5000
// empty:      After every sudden change of the last months somebody decided, or the working days for it have not passed.
// caution:    Working days go by the bank holidays of the child's nation, England where none is recorded. A decision that names somebody else does not count. A change is sudden for half a year; then it is for the review.
// seed:       2:375

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})

// Whoever is close: kin by parent links, who the child has a tie or a plan with, who cares for them now; and the child.
CALL (c) {
  MATCH (c)<-[ups:PARENT_OF*0..2]-(:Person)-[downs:PARENT_OF*0..2]->(p:Person)
  WHERE size(ups) + size(downs) <= 3
    AND all(link IN ups + downs WHERE NOT coalesce(link.in_error, false) AND NOT coalesce(link.visibility, '') IN $sealed)
  RETURN p
  UNION
  MATCH (c)-[tie:KNOWS]-(p:Person)
  WHERE NOT coalesce(tie.in_error, false) AND NOT coalesce(tie.visibility, '') IN $sealed
    AND coalesce(tie.since_from, '0001-01-01') <= $as_of AND coalesce(tie.until_to, $as_of) >= $as_of
  RETURN p
  UNION
  MATCH (c)-[:HAS_ARRANGEMENT]->(plan:Arrangement)-[:WITH_PERSON]->(p:Person)
  WHERE NOT coalesce(plan.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed
    AND plan.status IN ['in_force', 'agreed', 'paused'] AND coalesce(plan.ends_on_to, $as_of) >= $as_of
  RETURN p
  UNION
  MATCH (c)-[:PLACED_AT]->(placed:Placement)-[:CARED_BY]->(p:Person)
  WHERE NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed
    AND coalesce(placed.starts_on_from, '0001-01-01') <= $as_of AND coalesce(placed.ends_on_to, $as_of) >= $as_of
  RETURN p
}
WITH DISTINCT c, p
MATCH (p)-[:LIVED_THROUGH]->(change:LifeEvent)
WHERE NOT coalesce(change.in_error, false) AND NOT coalesce(change.visibility, '') IN $sealed AND change.kind IN $sudden_changes
WITH c, p, change, coalesce(change.on_from, change.on_to) AS happened_on
WHERE happened_on <= $as_of AND happened_on >= $sudden_since

// Answered (reading 15): somebody decided about them, or explained a limit with them to the child, on the day or after.
CALL (c, p, happened_on) {
  OPTIONAL MATCH (c)<-[:DECIDED_FOR]-(decision:Decision)
  WHERE (decision.about = p.id OR decision.about IS NULL AND p.id = c.id)
    AND NOT coalesce(decision.in_error, false) AND NOT coalesce(decision.visibility, '') IN $sealed
    AND coalesce(decision.on_to, decision.on_from) >= happened_on AND coalesce(decision.on_from, decision.on_to) <= $as_of
  RETURN count(decision) AS decisions
}
CALL (c, p, happened_on) {
  OPTIONAL MATCH (c)<-[:PROTECTS]-(limit:Restriction)-[:RESTRICTS]->(p)
  OPTIONAL MATCH (limit)<-[:EXPLAINS]-(told:Explanation)
  WHERE none(each IN [limit, told] WHERE coalesce(each.in_error, false) OR coalesce(each.visibility, '') IN $sealed)
    AND coalesce(told.told_on_to, told.told_on_from) >= happened_on AND coalesce(told.told_on_from, told.told_on_to) <= $as_of
  RETURN count(told) AS explanations
}
WITH * WHERE decisions = 0 AND explanations = 0
RETURN c.id AS child_id, CASE WHEN p.id <> c.id THEN p.id END AS person_id, change.id AS change_id,
       change.kind AS change_kind, happened_on,
       duration.inDays(date(happened_on), date($as_of)).days AS days_ago, c.nation AS nation
ORDER BY happened_on DESC, child_id, coalesce(person_id, ''), change_id

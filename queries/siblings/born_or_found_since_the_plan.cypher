// number:     Q13
// title:      Born or found since the plan
// question:   Is there a new brother or sister?
// for:        social worker, independent reviewing officer
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: none
// codes:      none
// evidence:   living, siblings
// rests_on:   notes
// row:        BornOrFoundSinceThePlan
// limit:      5000
// empty:      Every brother and sister who was born or found since the plan was agreed is in it.
// caution:    A plan counts from the latest day on which something in force was agreed, else from the last review, else from when care began. Who was born before and is in no plan stands in Q10.
// seed:       2:288

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>

// Who is not born yet is coming (E7); who died is remembered (E1, Q43).
WITH c, p, sibling, alive, unborn, died
WHERE sibling AND NOT died

// Since when the plan is (reading 12).
CALL (c) {
  OPTIONAL MATCH (c)-[:HAS_ARRANGEMENT]->(plan:Arrangement)
  WHERE NOT coalesce(plan.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed
    AND plan.status IN ['in_force', 'agreed'] AND coalesce(plan.starts_on_from, '0001-01-01') <= $as_of
    AND coalesce(plan.ends_on_to, $as_of) >= $as_of AND coalesce(plan.agreed_on_from, plan.agreed_on_to) <= $as_of
  RETURN max(coalesce(plan.agreed_on_from, plan.agreed_on_to)) AS agreed_on
}
CALL (c) {
  OPTIONAL MATCH (c)-[:REVIEWED_AT]->(review:Review)
  WHERE NOT coalesce(review.in_error, false) AND NOT coalesce(review.visibility, '') IN $sealed
    AND coalesce(review.on_from, review.on_to) <= $as_of
  RETURN max(coalesce(review.on_from, review.on_to)) AS reviewed_on
}
WITH *, coalesce(agreed_on, reviewed_on, c.care_start_from, c.care_start_to) AS plan_since,
     coalesce(p.birth_from, p.birth_to) AS born_on, coalesce(p.first_known_on_from, p.first_known_on_to) AS known_on
WITH *, alive AND coalesce(born_on > plan_since, false) AS born_since,
     coalesce(known_on > plan_since AND known_on <= $as_of, false) AS found_since
WHERE unborn OR born_since OR found_since

// In the plan: in force, agreed for later or paused, on the child's own side.
CALL (c, p) {
  OPTIONAL MATCH (c)-[:HAS_ARRANGEMENT]->(plan:Arrangement)-[:WITH_PERSON]->(p)
  WHERE NOT coalesce(plan.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed
    AND coalesce(plan.ends_on_to, $as_of) >= $as_of
  RETURN count(CASE WHEN plan.status IN ['in_force', 'agreed', 'paused'] THEN 1 END) AS plans,
         count(CASE WHEN plan.status = 'proposed' THEN 1 END) AS proposals
}
WITH * WHERE plans = 0
RETURN c.id AS child_id, p.id AS person_id, unborn, born_since, found_since, born_on, known_on, plan_since,
       p.told_to_child AS told_to_child, proposals > 0 AS proposed
ORDER BY child_id, person_id

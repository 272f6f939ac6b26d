// title:      What is planned with each person on the child's own side: in force on the day, any class of contact
// source:     practice 4.1 (planned), readings 1 and 14
// needs:      none
// gives:      plans, planned, interval_days
// thresholds: none
// codes:      none

// --- evidence
MATCH (c)-[:HAS_ARRANGEMENT]->(plan:Arrangement)-[:WITH_PERSON]->(p:Person)
WHERE NOT coalesce(plan.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed
  AND plan.status IN ['in_force', 'agreed'] AND coalesce(plan.starts_on_from, '0001-01-01') <= $as_of
  AND coalesce(plan.ends_on_to, $as_of) >= $as_of
RETURN p, 'plan' AS what, coalesce(plan.starts_on_from, plan.starts_on_to) AS day, plan.ends_on_to AS until,
       plan.interval_days AS n, plan.supervision AS code, null AS second, plan.id AS later

// --- gathered
count(CASE WHEN what = 'plan' THEN 1 END) AS plans,
count(CASE WHEN what = 'plan' THEN n END) > 0 AS planned,
min(CASE WHEN what = 'plan' THEN n END) AS interval_days

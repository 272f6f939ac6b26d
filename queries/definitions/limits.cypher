// title:      Limits in force with each person, as recorded in the child's own file; an urgent refusal without an end runs seven days
// source:     practice 3.8, reading 4
// needs:      none
// gives:      limits
// thresholds: none
// codes:      none

// --- evidence
MATCH (c)<-[:PROTECTS]-(limit:Restriction)-[:RESTRICTS]->(p:Person)
WHERE NOT coalesce(limit.in_error, false) AND NOT coalesce(limit.visibility, '') IN $sealed AND limit.kind <> 'none'
  AND coalesce(limit.starts_on_from, '0001-01-01') <= $as_of AND coalesce(limit.ends_on_to, $as_of) >= $as_of
  AND (limit.kind <> 'urgent_refusal_s34_6' OR limit.ends_on_to IS NOT NULL
    OR coalesce(limit.starts_on_to >= toString(date($as_of) - duration({days: 6})), true))
RETURN p, 'limit' AS what, coalesce(limit.starts_on_from, limit.starts_on_to) AS day, limit.ends_on_to AS until, null AS n,
       limit.kind AS code, null AS second, limit.id AS later

// --- gathered
count(CASE WHEN what = 'limit' THEN 1 END) AS limits

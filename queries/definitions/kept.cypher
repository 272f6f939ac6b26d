// title:      Animals and communities whose keeper lives with the child
// source:     practice 4.2 (Q07), readings 11 and 20
// needs:      home
// gives:      kept_at_home
// thresholds: none
// codes:      none

// --- evidence
MATCH (c)-[:SAID]->(:View)-[:ABOUT]->(p:Person) WHERE p.keeper IS NOT NULL
WITH DISTINCT p, my_homes
UNWIND my_homes AS home
OPTIONAL MATCH (home)<-[stay:LIVES_IN]-(keeper:Person)
WHERE NOT coalesce(stay.in_error, false)
  AND coalesce(stay.starts_on_from, '0001-01-01') <= $as_of AND coalesce(stay.ends_on_to, $as_of) >= $as_of
WITH p, home, keeper WHERE home.id = p.keeper OR keeper.id = p.keeper
RETURN p, 'kept at home' AS what, null AS day, null AS until, null AS n, null AS code, null AS second, '' AS later

// --- gathered
count(CASE WHEN what = 'kept at home' THEN 1 END) > 0 AS kept_at_home

// title:      Who lives with the child on the day: living together is contact
// source:     practice 4.1 (live_apart), E13, E15
// needs:      none
// gives:      together
// thresholds: none
// codes:      temporary_places

// --- before: my_homes
// Every home of the child: the latest real placement, because a temporary stay (T*, R2) is not a move, and every household.
CALL (c) {
  OPTIONAL MATCH (c)-[:PLACED_AT]->(placed:Placement)
  WHERE NOT coalesce(placed.in_error, false) AND coalesce(placed.starts_on_from, '0001-01-01') <= $as_of
  WITH c, placed, placed.type IN $temporary_places AS away, coalesce(placed.ends_on_to, $as_of) >= $as_of AS now
  ORDER BY coalesce(placed.starts_on_from, '0001-01-01') DESC, placed.id
  WITH c, collect(CASE WHEN NOT away THEN placed END) AS homes, collect(CASE WHEN NOT away THEN now END) AS lasting,
       collect(CASE WHEN away AND now THEN placed.id END) AS stays_away
  WITH c, CASE WHEN lasting[0] OR size(stays_away) > 0 THEN homes[0] END AS placed
  OPTIONAL MATCH (placed)-[:CARED_BY|CARERS_CHILD|AT_HOME]->(home)
  WITH c, collect(home) AS placed_homes
  OPTIONAL MATCH (c)-[stay:LIVES_IN]->(household:Household)
  WHERE NOT coalesce(stay.in_error, false)
    AND coalesce(stay.starts_on_from, '0001-01-01') <= $as_of AND coalesce(stay.ends_on_to, $as_of) >= $as_of
  WITH c, placed_homes, collect(household) AS households
  RETURN placed_homes + households + [c] AS my_homes
}

// --- evidence
UNWIND my_homes AS home
WITH home AS p WHERE p:Person
RETURN p, 'home now' AS what, null AS day, null AS until, null AS n, null AS code, null AS second, '' AS later

// --- evidence
UNWIND my_homes AS home
MATCH (home)<-[stay:LIVES_IN]-(p:Person)
WHERE NOT coalesce(stay.in_error, false)
  AND coalesce(stay.starts_on_from, '0001-01-01') <= $as_of AND coalesce(stay.ends_on_to, $as_of) >= $as_of
RETURN p, 'home now' AS what, null AS day, null AS until, null AS n, null AS code, null AS second, '' AS later

// --- evidence
UNWIND my_homes AS home
MATCH (home)<-[:CARED_BY|CARERS_CHILD|AT_HOME]-(here:Placement)<-[:PLACED_AT]-(p:Person)
WHERE p.id <> c.id
WITH DISTINCT p, here
CALL (p) {
  MATCH (p)-[:PLACED_AT]->(placed:Placement)
  WHERE NOT coalesce(placed.in_error, false) AND coalesce(placed.starts_on_from, '0001-01-01') <= $as_of
  WITH placed, placed.type IN $temporary_places AS away, coalesce(placed.ends_on_to, $as_of) >= $as_of AS now
  ORDER BY coalesce(placed.starts_on_from, '0001-01-01') DESC, placed.id
  WITH collect(CASE WHEN NOT away THEN placed.id END) AS homes, collect(CASE WHEN NOT away THEN now END) AS lasting,
       collect(CASE WHEN away AND now THEN placed.id END) AS stays_away
  RETURN CASE WHEN lasting[0] OR size(stays_away) > 0 THEN homes[0] END AS placed_id
}
WITH p, here, placed_id WHERE here.id = placed_id
RETURN p, 'home now' AS what, null AS day, null AS until, null AS n, null AS code, null AS second, '' AS later

// --- evidence
// An animal is at home wherever its keeper is.
MATCH (c)-[:KNOWS]-(p:Pet) WHERE p.keeper IS NOT NULL
UNWIND my_homes AS home
WITH DISTINCT p, home WHERE home:Person AND home.id = p.keeper
RETURN p, 'home now' AS what, null AS day, null AS until, null AS n, null AS code, null AS second, '' AS later

// --- gathered
count(CASE WHEN what = 'home now' THEN 1 END) > 0 AS together

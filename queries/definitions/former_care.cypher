// title:      Carers, and their children, of homes that have ended; temporary stays do not count
// source:     practice 4.2 (Q03), E13, reading 20
// needs:      none
// gives:      former_days, former_stays, any_former_days, any_former_stays, former_child, their_carers
// thresholds: stay_days
// codes:      temporary_places, former_care_places

// --- evidence
MATCH (c)-[:PLACED_AT]->(placed:Placement)-[how:CARED_BY|CARERS_CHILD]->(p:Person)
WHERE NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed
  AND NOT placed.type IN $temporary_places
  AND coalesce(placed.starts_on_from, '0001-01-01') <= $as_of AND placed.ends_on_to < $as_of
WITH p, placed, type(how) AS code, coalesce(placed.starts_on_from, placed.starts_on_to) AS day,
     coalesce(placed.ends_on_from, placed.ends_on_to) AS until
// A stay of which nobody recorded the first day counts as long enough.
RETURN p, 'former care' AS what, day, until, coalesce(duration.inDays(date(day), date(until)).days + 1, $stay_days) AS n, code,
       placed.type AS second, placed.id AS later

// Whose children they are: a carer's child counts with the carer.
// --- evidence
MATCH (c)-[:PLACED_AT]->(placed:Placement)-[:CARERS_CHILD]->(p:Person)
WHERE NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed
MATCH (placed)-[:CARED_BY]->(carer:Person)
RETURN p, 'their carer' AS what, null AS day, null AS until, null AS n, carer.id AS code, null AS second, placed.id AS later

// --- gathered
sum(CASE WHEN what = 'former care' AND second IN $former_care_places THEN n ELSE 0 END) AS former_days,
count(CASE WHEN what = 'former care' AND second IN $former_care_places THEN 1 END) AS former_stays,
sum(CASE WHEN what = 'former care' THEN n ELSE 0 END) AS any_former_days,
count(CASE WHEN what = 'former care' THEN 1 END) AS any_former_stays,
count(CASE WHEN what = 'former care' AND code = 'CARERS_CHILD' THEN 1 END) > 0 AS former_child,
collect(DISTINCT CASE WHEN what = 'their carer' THEN code END) AS their_carers

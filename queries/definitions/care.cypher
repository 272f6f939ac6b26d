// title:      Days in the care of each person, or as their carer's child; an animal was lived with wherever its keeper was the carer
// source:     practice 4.1 (lost), reading 8
// needs:      ties
// gives:      carer, carers_child, cared_since, cared_until, cared_days, cared_now
// thresholds: stay_days
// codes:      carer_kinds

// --- evidence
MATCH (c)-[:PLACED_AT]->(placed:Placement)-[how:CARED_BY|CARERS_CHILD]->(p:Person)
WHERE NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed
  AND coalesce(placed.starts_on_from, '0001-01-01') <= $as_of
WITH p, placed, type(how) AS code, coalesce(placed.starts_on_from, placed.starts_on_to) AS day,
     coalesce(placed.ends_on_to, $as_of) < $as_of AS over, coalesce(placed.ends_on_from, placed.ends_on_to) AS left_on
WITH *, CASE WHEN over THEN left_on ELSE $as_of END AS until
RETURN p, 'care' AS what, day, CASE WHEN over THEN until END AS until,
       coalesce(duration.inDays(date(day), date(until)).days + 1, $stay_days) AS n, code,
       CASE WHEN over THEN 'over' ELSE 'now' END AS second, placed.id AS later

// --- evidence
MATCH (c)-[:KNOWS]-(p:Pet) WHERE p.keeper IS NOT NULL
WITH DISTINCT c, p
MATCH (c)-[:PLACED_AT]->(placed:Placement)-[how:CARED_BY|CARERS_CHILD]->(keeper:Person)
WHERE keeper.id = p.keeper AND NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed
  AND coalesce(placed.starts_on_from, '0001-01-01') <= $as_of
WITH p, placed, type(how) AS code, coalesce(placed.starts_on_from, placed.starts_on_to) AS day,
     coalesce(placed.ends_on_to, $as_of) < $as_of AS over, coalesce(placed.ends_on_from, placed.ends_on_to) AS left_on
WITH *, CASE WHEN over THEN left_on ELSE $as_of END AS until
RETURN p, 'care' AS what, day, CASE WHEN over THEN until END AS until,
       coalesce(duration.inDays(date(day), date(until)).days + 1, $stay_days) AS n, code,
       CASE WHEN over THEN 'over' ELSE 'now' END AS second, placed.id AS later

// --- gathered
min(CASE WHEN what = 'care' THEN day END) AS cared_since,
max(CASE WHEN what = 'care' THEN until END) AS cared_until,
sum(CASE WHEN what = 'care' THEN n ELSE 0 END) AS cared_days,
count(CASE WHEN what = 'care' AND second = 'now' THEN 1 END) AS cared_now,
count(CASE WHEN what = 'care' AND code = 'CARERS_CHILD' THEN 1 END) > 0 AS carers_child,
count(CASE WHEN what = 'tie' AND second = 'from the child' AND code IN $carer_kinds
            AND coalesce(duration.inDays(date(day), date(coalesce(until, $as_of))).days + 1 >= $stay_days, true) THEN 1 END)
  AS carer_ties

// --- worked out
// Where the placements say how long it was, a tie without days does not say it was longer.
cared_days >= $stay_days OR carer_ties > 0 AND cared_days = 0 AS carer

// title:      Contact that happened, and the next date recorded as coming
// source:     practice 4.1 (last), E14, E16, reading 21
// needs:      none
// gives:      last_event, last_direct, last_mode, approx, next, contacts
// thresholds: none
// codes:      direct_modes

// E16 leaves out what is dated after the day, E14 what nobody recorded. An event in the file of a brother or sister counts for both
// (reading 21), and so does one in anybody's file at which the two were together.
// --- evidence
MATCH (c)-[:HAD]->(event:Event)-[:HAPPENED_WITH]->(p:Person)
WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
WITH p, event, coalesce(event.on_from, event.on_to) AS day
WHERE event.happened IN ['yes', 'part'] AND day <= $as_of OR event.happened = 'not_recorded' AND event.on_from > $as_of
RETURN p, CASE WHEN event.happened = 'not_recorded' THEN 'coming' ELSE 'contact' END AS what, day, null AS until,
       CASE WHEN event.mode IN $direct_modes THEN 1 ELSE 0 END AS n, coalesce(event.mode, '') AS code,
       CASE WHEN event.on_from = event.on_to AND NOT coalesce(event.on_about, false) THEN 'exact' ELSE 'about' END AS second,
       event.id AS later

// --- evidence
MATCH (c)<-[:HAPPENED_WITH]-(event:Event)<-[:HAD]-(p:Person)
WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
WITH p, event, coalesce(event.on_from, event.on_to) AS day
WHERE event.happened IN ['yes', 'part'] AND day <= $as_of OR event.happened = 'not_recorded' AND event.on_from > $as_of
RETURN p, CASE WHEN event.happened = 'not_recorded' THEN 'coming' ELSE 'contact' END AS what, day, null AS until,
       CASE WHEN event.mode IN $direct_modes THEN 1 ELSE 0 END AS n, coalesce(event.mode, '') AS code,
       CASE WHEN event.on_from = event.on_to AND NOT coalesce(event.on_about, false) THEN 'exact' ELSE 'about' END AS second,
       event.id AS later

// --- evidence
MATCH (c)<-[:HAPPENED_WITH]-(event:Event)-[:HAPPENED_WITH]->(p:Person)
WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
  AND event.happened IN ['yes', 'part'] AND coalesce(event.on_from, event.on_to) <= $as_of AND event.mode IN $direct_modes
RETURN p, 'contact' AS what, coalesce(event.on_from, event.on_to) AS day, null AS until, 1 AS n, event.mode AS code,
       CASE WHEN event.on_from = event.on_to AND NOT coalesce(event.on_about, false) THEN 'exact' ELSE 'about' END AS second,
       event.id AS later

// --- gathered
count(CASE WHEN what = 'contact' THEN 1 END) AS contacts,
max(CASE WHEN what = 'contact' THEN day END) AS last_event,
max(CASE WHEN what = 'contact' AND n = 1 THEN day END) AS last_direct,
head(collect(CASE WHEN what = 'contact' THEN code END)) AS last_code,
head(collect(CASE WHEN what = 'contact' THEN second END)) AS last_exactness,
min(CASE WHEN what = 'coming' THEN day END) AS next

// --- worked out
CASE WHEN last_code <> '' THEN last_code END AS last_mode,
coalesce(last_exactness = 'about', false) AS approx

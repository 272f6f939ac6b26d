// title:      Contact that happened, and the next date recorded as coming
// source:     practice 4.1 (last), E14, E16, reading 21
// needs:      none
// gives:      last_event, last_direct, last_mode, approx, next, contacts
// thresholds: none
// codes:      direct_modes

// E16 leaves out what is dated after the day, E14 what nobody recorded. An event in the file of a brother or sister counts for both
// (reading 21), and so does one in anybody's file at which the two were together. One row for each person, because a weekly meeting
// makes hundreds of events: `day` = the latest contact, `until` = the latest in person, `n` = how many, `code` = the latest as
// `day id mode exactness`, `second` = all the days, `later` = the next date that is coming.
// --- evidence
MATCH (c)-[:HAD]->(event:Event)-[:HAPPENED_WITH]->(p:Person)
WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
WITH p, event, coalesce(event.on_from, event.on_to) AS its_day, event.happened IN ['yes', 'part'] AS took_place
WHERE took_place AND its_day <= $as_of OR event.happened = 'not_recorded' AND event.on_from > $as_of
WITH p, CASE WHEN took_place THEN its_day END AS held, CASE WHEN NOT took_place THEN its_day END AS coming, event,
     CASE WHEN event.on_from = event.on_to AND NOT coalesce(event.on_about, false) THEN ' exact' ELSE ' about' END AS exactness
RETURN p, 'contact' AS what, max(held) AS day, max(CASE WHEN event.mode IN $direct_modes THEN held END) AS until,
       count(held) AS n, max(held + ' ' + event.id + ' ' + coalesce(event.mode, '') + exactness) AS code, collect(held) AS second,
       min(coming) AS later

// --- evidence
MATCH (c)<-[:HAPPENED_WITH]-(event:Event)<-[:HAD]-(p:Person)
WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
WITH p, event, coalesce(event.on_from, event.on_to) AS its_day, event.happened IN ['yes', 'part'] AS took_place
WHERE took_place AND its_day <= $as_of OR event.happened = 'not_recorded' AND event.on_from > $as_of
WITH p, CASE WHEN took_place THEN its_day END AS held, CASE WHEN NOT took_place THEN its_day END AS coming, event,
     CASE WHEN event.on_from = event.on_to AND NOT coalesce(event.on_about, false) THEN ' exact' ELSE ' about' END AS exactness
RETURN p, 'contact' AS what, max(held) AS day, max(CASE WHEN event.mode IN $direct_modes THEN held END) AS until,
       count(held) AS n, max(held + ' ' + event.id + ' ' + coalesce(event.mode, '') + exactness) AS code, collect(held) AS second,
       min(coming) AS later

// --- evidence
MATCH (c)<-[:HAPPENED_WITH]-(event:Event)-[:HAPPENED_WITH]->(p:Person)
WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
  AND event.happened IN ['yes', 'part'] AND coalesce(event.on_from, event.on_to) <= $as_of AND event.mode IN $direct_modes
WITH p, event, coalesce(event.on_from, event.on_to) AS held,
     CASE WHEN event.on_from = event.on_to AND NOT coalesce(event.on_about, false) THEN ' exact' ELSE ' about' END AS exactness
RETURN p, 'contact' AS what, max(held) AS day, max(held) AS until, count(held) AS n,
       max(held + ' ' + event.id + ' ' + event.mode + exactness) AS code, collect(held) AS second, null AS later

// --- gathered
sum(CASE WHEN what = 'contact' THEN n ELSE 0 END) AS contacts,
max(CASE WHEN what = 'contact' THEN day END) AS last_event,
max(CASE WHEN what = 'contact' THEN until END) AS last_direct,
max(CASE WHEN what = 'contact' THEN code END) AS last_contact,
min(CASE WHEN what = 'contact' THEN later END) AS next

// --- worked out
split(last_contact, ' ') AS latest

// --- worked out
CASE WHEN latest[size(latest) - 2] <> '' THEN latest[size(latest) - 2] END AS last_mode,
coalesce(latest[size(latest) - 1] = 'about', false) AS approx

// title:      Ties as recorded from either side; kinds as said from the child's side
// source:     practice 3.3, 3.4
// needs:      none
// gives:      kinds, kinds_now, tie_since, tie_until, ties_now, ties
// thresholds: none
// codes:      none

// --- evidence
MATCH (c)-[tie:KNOWS]-(p:Person)
WHERE NOT coalesce(tie.in_error, false) AND NOT coalesce(tie.visibility, '') IN $sealed
  AND coalesce(tie.since_from, '0001-01-01') <= $as_of
RETURN p, 'tie' AS what, coalesce(tie.since_from, tie.since_to) AS day, coalesce(tie.until_from, tie.until_to) AS until,
       CASE WHEN tie.ended_by IS NOT NULL OR coalesce(tie.until_to, $as_of) < $as_of THEN 0 ELSE 1 END AS n,
       tie.kind AS code, CASE WHEN tie.source_person = c.id THEN 'from the child' ELSE 'from the other' END AS second, tie.id AS later

// --- gathered
collect(DISTINCT CASE WHEN what = 'tie' AND second = 'from the child' THEN code END) AS kinds,
collect(DISTINCT CASE WHEN what = 'tie' AND second = 'from the child' AND n = 1 THEN code END) AS kinds_now,
count(CASE WHEN what = 'tie' THEN 1 END) AS ties,
min(CASE WHEN what = 'tie' THEN day END) AS tie_since,
max(CASE WHEN what = 'tie' THEN until END) AS tie_until,
count(CASE WHEN what = 'tie' AND n = 1 THEN 1 END) AS ties_now

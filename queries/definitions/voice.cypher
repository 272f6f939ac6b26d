// title:      What the child says of each person: the latest ring, what was said of time together, and whether they matter
// source:     practice 4.1 (matters), readings 5 and 6
// needs:      none
// gives:      closeness, matters, enough, enough_on, wants, wants_on, stop_on, last_view_on
// thresholds: matters_months
// codes:      matters_enough, matters_wants, stop_enough, stop_wants, silent_enough

// --- before: corrected
// What the child said that counts for whoever asks: not in error, not corrected since, and not kept private from them.
CALL (c) {
  OPTIONAL MATCH (c)-[:SAID]->(newer:View)
  WHERE newer.supersedes IS NOT NULL AND NOT coalesce(newer.in_error, false)
  RETURN collect(newer.supersedes) AS corrected
}

// --- evidence
MATCH (c)-[:SAID]->(view:View)-[:ABOUT]->(p:Person)
WHERE NOT coalesce(view.in_error, false) AND NOT coalesce(view.visibility, '') IN $sealed AND NOT view.id IN corrected
  AND (view.private_to IS NULL OR view.private_to IN $may_read)
  AND coalesce(view.said_on_from, view.said_on_to) <= $as_of
RETURN p, 'view' AS what, coalesce(view.said_on_from, view.said_on_to) AS day, null AS until, view.closeness AS n,
       view.enough AS code, view.wants AS second, coalesce(view.recorded_at, '') + view.id AS later

// --- gathered
head(collect(CASE WHEN what = 'view' THEN n END)) AS closeness,
max(CASE WHEN what = 'view' THEN day END) AS last_view_on,
head(collect(CASE WHEN what = 'view' AND NOT code IN $silent_enough THEN code END)) AS enough,
max(CASE WHEN what = 'view' AND NOT code IN $silent_enough THEN day END) AS enough_on,
head(collect(CASE WHEN what = 'view' THEN second END)) AS wants,
max(CASE WHEN what = 'view' AND second IS NOT NULL THEN day END) AS wants_on,
max(CASE WHEN what = 'view' AND day >= $matters_since AND (n >= 3 OR code IN $matters_enough OR second IN $matters_wants) THEN day END)
  AS said_near_on,
max(CASE WHEN what = 'view' AND n <= 2 THEN day END) AS said_outer_on,
max(CASE WHEN what = 'view' AND (code IN $stop_enough OR second IN $stop_wants) THEN day END) AS stop_on

// --- worked out
// Placed near, missed or asked for in the last months, and not withdrawn by a later outer ring or a stop.
said_near_on IS NOT NULL AND NOT coalesce(said_outer_on > said_near_on, false) AND NOT coalesce(stop_on >= said_near_on, false)
  AS matters

// title:      What the child said of time together, day by day: since when it stands, and what is asked for and not taken back
// source:     practice 4.2 Q30, Q33, Q34; readings 5 and 15
// needs:      voice
// gives:      said_days, said_codes, wish, wish_since, wish_wants
// thresholds: none
// codes:      matters_enough, matters_wants, silent_enough

// --- gathered
// The latest first. What is silent of time together says nothing here.
collect(CASE WHEN what = 'view' AND NOT code IN $silent_enough THEN day END) AS said_days,
collect(CASE WHEN what = 'view' AND NOT code IN $silent_enough THEN code END) AS said_codes,
head(collect(CASE WHEN what = 'view' AND second IN $matters_wants THEN second END)) AS wish_wants,
head(collect(CASE WHEN what = 'view' AND (coalesce(NOT code IN $silent_enough, false) OR coalesce(second <> 'not_said', false))
  THEN coalesce(code IN $matters_enough, false) OR coalesce(second IN $matters_wants, false) END)) AS asked_for,
max(CASE WHEN what = 'view' AND (coalesce(NOT code IN $silent_enough, false) OR coalesce(second <> 'not_said', false))
           AND NOT (coalesce(code IN $matters_enough, false) OR coalesce(second IN $matters_wants, false)) THEN day END)
  AS otherwise_on,
collect(CASE WHEN what = 'view' AND (code IN $matters_enough OR second IN $matters_wants) THEN day END) AS wish_days

// --- worked out
// A stop outranks a wish of the same day. A wish that is said again does not begin anew: it stands since it was first said.
coalesce(asked_for, false) AND NOT coalesce(stop_on >= wish_days[0], false) AS wish,
[each IN wish_days WHERE NOT coalesce(each < otherwise_on, false)] AS wishes_now

// --- worked out
CASE WHEN wish THEN wishes_now[size(wishes_now) - 1] END AS wish_since

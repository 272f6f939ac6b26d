// title:      Who is alive and born on the day; who died is remembered, who is coming is expected
// source:     practice 4.1 (E1, E7), Q07, Q13, Q43
// needs:      ties
// gives:      alive, died, unborn
// thresholds: none
// codes:      none

// --- gathered
count(CASE WHEN what = 'tie' AND code = 'someone_who_died' THEN 1 END) AS ties_of_mourning

// --- worked out
// An animal that is not alive any more has died too, though nobody wrote down when.
coalesce(p.death_from <= $as_of, p.death IS NOT NULL) OR coalesce(p.whereabouts, '') = 'deceased' OR NOT coalesce(p.alive, true)
  OR ties_of_mourning > 0 AS died,
p.birth IS NULL AND p.birth_expected IS NOT NULL OR coalesce(p.birth_from > $as_of, false) AS unborn

// --- worked out
NOT died AND NOT unborn AS alive

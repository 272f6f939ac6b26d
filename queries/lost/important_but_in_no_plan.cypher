// number:     Q08
// title:      Important but in no plan
// question:   Who did the child put on the map that the plan forgets?
// for:        social worker, independent reviewing officer
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: none
// codes:      none
// evidence:   living, plan, home, kept, standing
// rests_on:   arrangements
// row:        ImportantButInNoPlan
// limit:      5000
// empty:      Everyone whom the child put near is in the plan, or lives with the child; or the child has not been asked.
// caution:    In the plan means an arrangement in force that says how often. Whoever the child wants and may not have now is in Q33; who lives with the child is left out. Ask the child who is missing from the map.
// seed:       1:53,55; 2:289

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>

// Animals, communities and places count too. Who is not born yet is coming (E7); who died is remembered (Q43).
WITH * WHERE matters AND NOT died AND NOT together AND NOT kept_at_home AND NOT planned
RETURN c.id AS child_id, p.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since, moved_on,
       plans > 0 AS without_interval, unborn
ORDER BY coalesce(closeness, 0) DESC, known_since, coalesce(days, -1) DESC, child_id, person_id

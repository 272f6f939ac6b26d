// number:     Q06
// title:      School move
// question:   Which friends and teachers stayed at the old school?
// for:        social worker, residential worker, foster carer
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: left_school_days
// codes:      online_modes
// evidence:   living, home, school, standing
// rests_on:   school_spells, events
// row:        SchoolMove
// limit:      5000
// empty:      No school was left in the last year, or everyone known there has been in touch since.
// caution:    Being in touch online counts. A friend counts as one of that school where the tie says so, or where the friendship began in the time there; a friendship without a first day cannot be placed. Ask who is missed.
// seed:       1:43,47; 3:67

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>

WITH * WHERE alive AND NOT together AND left_school_on IS NOT NULL AND (last_event IS NULL OR last_event <= left_school_on)
WITH *, duration.inDays(date(left_school_on), date($as_of)).days AS days_since_school
WHERE days_since_school <= $left_school_days
RETURN c.id AS child_id, p.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since, moved_on,
       left_school_on, left_school_about, days_since_school, coalesce(last_mode IN $online_modes, false) AS online
ORDER BY coalesce(closeness, 0) DESC, known_since, coalesce(days, -1) DESC, child_id, person_id

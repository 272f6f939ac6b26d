// number:     Q01
// title:      Lost connections
// question:   Who has this child lost touch with who mattered?
// for:        social worker, Lifelong Links co-ordinator
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: none
// codes:      none
// evidence:   losing
// rests_on:   none
// row:        LostConnection
// limit:      5000
// empty:      Everyone who mattered has been in touch, or still lives with the child.
// caution:    Someone who was never recorded cannot appear here. Ask the child who is missing.
// seed:       2:303; 3:63

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>

WITH * WHERE lost OR counts AND no_record
RETURN c.id AS child_id, p.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since, moved_on,
       kin, carer, carers_child, shared_home, cared_days, interval_days, limit_days, tie_ended_on, days_ended
ORDER BY coalesce(closeness, 0) DESC, known_since, coalesce(days, -1) DESC, child_id, person_id

// number:     Q37
// title:      One thread
// question:   If this placement ends, whom does she lose?
// for:        social worker
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: lately_days, thread_percent
// codes:      by_their_work_kinds, live_remote_modes
// evidence:   living, home, contact, voice
// rests_on:   ties, views, events, household_stays
// row:        OneThread
// limit:      5000
// empty:      Nobody holds half or more of the people who matter.
// caution:    Who brings whom is read from homes, family and ties; somebody the child calls or messages alone, lives with, or who comes by their work needs nobody to bring them. It says something of the network, never of a person's worth.
// seed:       3:67

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>
WITH c, p, matters AND alive AND (together OR coalesce(last_event >= $lately_since, false)) AS counts,
     together OR p:Worker OR any(kind IN kinds_now WHERE kind IN $by_their_work_kinds)
       OR coalesce(last_event >= $lately_since AND last_mode IN $live_remote_modes, false) AS own_way
WHERE counts OR own_way
RETURN c.id AS child_id, p.id AS person_id, counts, own_way, [] AS lost_ids, 0 AS lost, 0 AS of_people
ORDER BY child_id, person_id

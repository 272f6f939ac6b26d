// number:     Q01
// title:      Lost connections
// question:   Who has this child lost touch with who mattered?
// for:        social worker, Lifelong Links co-ordinator
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: lost_days, lost_intervals, ended_days
// codes:      none
// evidence:   living, kin, plan, home, standing
// rests_on:   none
// row:        LostConnection
// limit:      5000
// empty:      Everyone who mattered has been in touch, or still lives with the child.
// caution:    Someone who was never recorded cannot appear here. Ask the child who is missing.
// seed:       2:303; 3:63

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>

// Those who count (practice 4.1, reading 8): kin, carers and their children, who shared a home, and who mattered. Who died is
// remembered (E1, Q43); who is not born yet is expected (E7, Q13).
WITH *, homes > 0 AND (cared_days = 0 OR p:Pet) AS shared_home
WHERE alive AND NOT together AND (matters OR kin OR carer OR shared_home)

// Lost (practice 4.1, reading 8): no word for longer than the limit, or nothing since the tie ended, or nothing recorded at all
// while the tie is still there. Any kind of contact that is planned stretches the limit (reading 1).
WITH *, CASE WHEN cared_now = 0 AND cared_days > 0 THEN cared_until
          WHEN ties_now = 0 THEN tie_until END AS tie_ended_on,
     CASE WHEN $lost_intervals * interval_days > $lost_days THEN $lost_intervals * interval_days ELSE $lost_days END AS limit_days
WITH *, duration.inDays(date(tie_ended_on), date($as_of)).days AS days_ended
WHERE days > limit_days
  OR interval_days IS NULL AND days_ended > $ended_days AND (last_event IS NULL OR last_event <= tie_ended_on)
  OR last IS NULL AND tie_ended_on IS NULL
RETURN c.id AS child_id, p.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since, moved_on,
       kin, carer, carers_child, shared_home, cared_days, interval_days, limit_days, tie_ended_on, days_ended
ORDER BY coalesce(closeness, 0) DESC, known_since, coalesce(days, -1) DESC, child_id, person_id

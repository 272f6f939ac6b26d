// number:     Q05
// title:      Workers who left
// question:   Which worker left without a goodbye?
// for:        team manager, social worker
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: goodbye_days
// codes:      matters_enough, matters_wants
// evidence:   living, voice, contact, workers
// rests_on:   worker_spells, events, reasons
// row:        WorkerWhoLeft
// limit:      5000
// empty:      No worker who mattered left without a goodbye, and the social worker has not changed in the last two years.
// caution:    A goodbye has no record of its own: time together in a worker's last days, or since, is taken for one. A worker who died is remembered and not listed. The count is for the team to see what the child lived through, not of any worker.
// seed:       1:19; 3:63,71

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>

WITH * WHERE work_spells > 0
WITH *, working_now = 0 AND matters AND alive AND NOT died_at_work
        AND NOT coalesce(last_event >= toString(date(left_work_on) - duration({days: $goodbye_days})), false) AS missed_goodbye
// One row for each of them, and one about the record where the social worker has changed.
WITH c, sum(social_work_spells) AS social_workers, collect(social_work_reasons) AS reasons_of_each,
     collect(CASE WHEN missed_goodbye THEN {
       person_id: p.id, left_role: left_role, left_on: left_work_on, closeness: closeness,
       asked: coalesce(enough IN $matters_enough, false) OR coalesce(wants IN $matters_wants, false)} END) AS gone
WITH *, reduce(all_reasons = [], each IN reasons_of_each | all_reasons + each) AS reasons
UNWIND gone + CASE WHEN social_workers > 1 THEN [{asked: false}] ELSE [] END AS one
RETURN c.id AS child_id, one.person_id AS person_id, one.left_role AS left_role, one.left_on AS left_on,
       duration.inDays(date(one.left_on), date($as_of)).days AS days_gone, one.asked AS asked, social_workers,
       CASE WHEN one.person_id IS NULL THEN reasons ELSE [] END AS change_reasons
ORDER BY coalesce(one.closeness, 0) DESC, left_on DESC, child_id, person_id

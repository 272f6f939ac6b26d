// number:     Q29
// title:      Unauthorised time, or a worry
// question:   Has the authority been told?
// for:        residential or foster carer, social worker
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: notify_workdays, late_notice_days
// codes:      none
// evidence:   none
// rests_on:   events, judgements
// row:        TimeOrWorry
// limit:      5000
// empty:      The authority was told of every worry and every time together that nobody had agreed to, or the working day for it has not passed.
// caution:    Working days go by the bank holidays of the child's nation, England where none is recorded. Where the word came late the row stays for four weeks. Whether time together was agreed to is only known where it is recorded.
// seed:       0:23–27

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})-[:HAD]->(event:Event)-[:HAPPENED_WITH]->(p:Person)
WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
WITH c, p, event, coalesce(event.on_from, event.on_to) AS happened_on,
     coalesce(event.authorised = false AND event.happened <> 'no', false) AS unauthorised,
     trim(coalesce(event.concern, '')) <> '' AS worry,
     coalesce(event.notified_on_from, event.notified_on_to) AS notified_on
WITH *, CASE WHEN notified_on <= $as_of THEN notified_on END AS told_on
WHERE (unauthorised OR worry) AND happened_on <= $as_of
  AND (told_on IS NULL OR told_on > happened_on AND happened_on >= $late_notice_since)
RETURN c.id AS child_id, p.id AS person_id, event.id AS event_id, happened_on,
       duration.inDays(date(happened_on), date($as_of)).days AS days_ago,
       unauthorised, worry, told_on, c.nation AS nation
ORDER BY happened_on DESC, child_id, person_id, event_id

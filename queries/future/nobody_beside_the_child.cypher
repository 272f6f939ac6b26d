// number:     Q40
// title:      Nobody beside the child
// question:   Who is with the child before, during and after?
// for:        residential worker or foster carer, social worker
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: beside_days
// codes:      direct_modes
// evidence:   none
// rests_on:   arrangements, events, places
// row:        NobodyBeside
// limit:      5000
// empty:      For every time together of the next days somebody is named for before, during and after.
// caution:    The next day is the one recorded; where none is, it is worked out from the interval and says ≈. Time together that has no date and no interval is not seen here.
// seed:       0:72-93

// In person, or of a kind that nobody recorded; agreed for later counts, because its first day is the next one.
UNWIND $children AS child_id
MATCH (c:Child {id: child_id})-[:HAS_ARRANGEMENT]->(plan:Arrangement)-[:WITH_PERSON]->(p:Person)
WHERE NOT coalesce(plan.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed
  AND plan.status IN ['in_force', 'agreed'] AND coalesce(plan.ends_on_to, $as_of) >= $as_of
  AND coalesce(plan.starts_on_from, $as_of) <= $beside_until
  AND (size(coalesce(plan.modes, [])) = 0 OR any(mode IN plan.modes WHERE mode IN $direct_modes))
  AND any(named IN [plan.support_before, plan.support_during, plan.support_after] WHERE trim(coalesce(named, '')) = '')

CALL (c, p, plan) {
  OPTIONAL MATCH (c)-[:HAD]->(event:Event)-[:HAPPENED_WITH]->(p)
  WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
    AND (event.arrangement IS NULL OR event.arrangement = plan.id) AND (event.mode IS NULL OR event.mode IN $direct_modes)
  WITH plan, event.happened AS happened, coalesce(event.on_from, event.on_to) AS day
  RETURN min(CASE WHEN happened = 'not_recorded' AND day >= $as_of THEN day END) AS recorded_on,
         max(CASE WHEN happened IN ['yes', 'part'] AND day <= $as_of THEN day END) AS last_on
}
// What was due before the day and has not been is due on any day now.
WITH *, CASE WHEN plan.next_due_to >= $as_of THEN coalesce(plan.next_due_from, plan.next_due_to) END AS due_on
WITH *, CASE WHEN recorded_on IS NULL OR due_on < recorded_on THEN due_on ELSE recorded_on END AS known_on,
     CASE WHEN plan.starts_on_from > $as_of THEN plan.starts_on_from END AS begins_on,
     coalesce(last_on, plan.starts_on_from, plan.starts_on_to, $as_of) AS counted_from
WITH *, coalesce(known_on, begins_on) AS dated_on,
     toString(date(counted_from) + duration({days: coalesce(plan.interval_days, 0)})) AS interval_on
WITH *, CASE WHEN dated_on IS NOT NULL THEN dated_on WHEN plan.interval_days IS NOT NULL THEN interval_on END AS comes_on
WITH * WHERE comes_on <= $beside_until
RETURN c.id AS child_id, p.id AS person_id, plan.id AS arrangement_id, comes_on, dated_on IS NULL AS worked_out,
       trim(coalesce(plan.support_before, '')) <> '' AS before, trim(coalesce(plan.support_during, '')) <> '' AS during,
       trim(coalesce(plan.support_after, '')) <> '' AS after
ORDER BY comes_on, child_id, person_id, arrangement_id

// number:     Q02
// title:      Drifting
// question:   Who are we about to lose?
// for:        social worker, residential worker, foster carer
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: drifting_days, drifting_percent, missed_occasions
// codes:      none
// evidence:   losing, occasions
// rests_on:   arrangements, events
// row:        Drifting
// limit:      5000
// empty:      Nobody who matters has gone quiet, and nothing that was agreed has failed twice running.
// caution:    Kin, carers, people of a shared home and who matters are listed when they go quiet; anybody with an arrangement when it fails twice running. Only where the gate is open or has to be checked. What nobody recorded is not counted as missed: ask whether it happened. After a move nothing counts as late.
// seed:       2:233; 3:63

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>

// Never both lost and drifting; of whom no contact at all is recorded is with the lost (list 3).
WITH * WHERE alive AND NOT together AND NOT lost AND NOT (counts AND no_record)
  AND (counts OR size(promises) + size(promises_without_interval) > 0)

// The latest recorded occasions of one arrangement, all of them missed. What nobody recorded is left out (E14, reading 16).
WITH *, [promise IN promises + promises_without_interval | [row IN promise.rows WHERE row.happened <> 'not_recorded'][0..$missed_occasions]] AS latest
WITH *, [rows IN latest WHERE size(rows) >= $missed_occasions AND all(row IN rows WHERE row.happened = 'no') | rows] AS missed,
     CASE WHEN interval_days * $drifting_percent > $drifting_days * 100 THEN toInteger(interval_days * $drifting_percent / 100)
          ELSE $drifting_days END AS limit_days
WITH *, counts AND coalesce(days > limit_days, false) AS quiet
WHERE quiet OR size(missed) > 0
RETURN c.id AS child_id, p.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since, moved_on,
       quiet, interval_days, limit_days, [row IN missed[0] | row.day] AS missed_days, missed[0][0].reason AS missed_reason,
       cared_days, carers_child
ORDER BY coalesce(closeness, 0) DESC, known_since, coalesce(days, -1) DESC, child_id, person_id

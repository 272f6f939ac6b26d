// number:     Q11
// title:      Brothers and sisters: planned and not happening
// question:   It's in the plan: do they actually meet?
// for:        social worker, team manager
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: sibling_occasions, sibling_occasion_days, sibling_kept_percent, early_occasions
// codes:      none
// evidence:   siblings, living, home, occasions, standing
// rests_on:   arrangements, events, barriers
// row:        SiblingPlanNotHappening
// limit:      5000
// empty:      What is planned with brothers and sisters who live apart happens at least half of the times that are recorded.
// caution:    Only what names the plan it belongs to is counted. What nobody recorded is shown and left out of the rate; a plan of which nothing is recorded lately stands on the third list.
// seed:       2:211–221

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>
WITH * WHERE sibling AND alive AND NOT together

// One row for each plan. The rate is that of the last due occasions of which there is a record, or of those of so many days if these
// are more; what the interval asks for beside them is not recorded (reading 16).
UNWIND promises + promises_without_interval AS promise
WITH *, promise.id AS plan_id, promise.interval_days AS interval_days
WITH *, CASE WHEN interval_days * $sibling_occasions > $sibling_occasion_days THEN interval_days * $sibling_occasions
          ELSE $sibling_occasion_days END AS window_days
WITH *, toString(date($as_of) - duration({days: window_days})) AS window_from
WITH *, [row IN promise.rows WHERE row.day >= window_from] AS rows_of_window,
     [row IN promise.rows WHERE row.day >= $sibling_occasion_since] AS rows_of_days,
     [at IN range(0, size(promise.rows) - 1) WHERE at < $sibling_occasions | promise.rows[at]] AS rows_of_count,
     size([each IN promise.extras WHERE each >= window_from]) AS extra,
     CASE WHEN promise.since > window_from THEN promise.since ELSE window_from END AS counted_from
WITH *, CASE WHEN size(rows_of_days) > size(rows_of_count) THEN rows_of_days ELSE rows_of_count END AS rows,
     coalesce(duration.inDays(date(counted_from), date($as_of)).days / interval_days, 0) - size(rows_of_window) AS lacking
WITH *, size([row IN rows WHERE row.happened IN ['yes', 'part']]) AS happened, size([row IN rows WHERE row.happened = 'no']) AS missed,
     size(rows) + CASE WHEN lacking > 0 THEN lacking ELSE 0 END AS due
WITH *, happened * 100 < $sibling_kept_percent * (happened + missed) AS not_happening
WHERE due >= $early_occasions AND (not_happening
  OR interval_days IS NOT NULL AND none(row IN rows_of_window WHERE row.happened IN ['yes', 'part', 'no']))

CALL (plan_id) {
  OPTIONAL MATCH (:Arrangement {id: plan_id})<-[:HINDERS]-(barrier:Barrier)
  WHERE NOT coalesce(barrier.in_error, false) AND NOT coalesce(barrier.visibility, '') IN $sealed
    AND coalesce(barrier.opened_from, '0001-01-01') <= $as_of AND (barrier.closed IS NULL OR coalesce(barrier.closed_from > $as_of, false))
  WITH barrier ORDER BY coalesce(barrier.opened_from, '0001-01-01'), barrier.id
  RETURN count(barrier) AS barriers, collect(barrier.kind)[0] AS barrier
}
RETURN c.id AS child_id, p.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since, moved_on,
       plan_id, interval_days, window_days, due, happened, missed, due - happened - missed AS not_recorded, not_happening, extra,
       barriers, barrier
ORDER BY coalesce(closeness, 0) DESC, known_since, coalesce(days, -1) DESC, child_id, person_id, plan_id

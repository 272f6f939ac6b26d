// number:     Q19
// title:      Planned and what happened
// question:   How much of what we promised happened?
// for:        social worker, team manager
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: kept_occasions, kept_percent, early_occasions
// codes:      home_words
// evidence:   living, home, occasions, standing
// rests_on:   arrangements, events, places
// row:        PlannedAndHappened
// limit:      5000
// empty:      Of what is planned, enough happened of what is recorded, or it is too early to say.
// caution:    Only what names the plan it belongs to is counted. What nobody recorded, and days on which the child did not want to, are left out of the rate and shown. Of a plan without how often nothing can be missing; what is recorded of it counts.
// seed:       2:341

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>
WITH * WHERE alive AND NOT together

// One row for each plan: its last due occasions. After a move nothing counts as late (E6), so they are counted up to the move.
UNWIND promises + promises_without_interval AS promise
WITH *, promise.id AS plan_id, promise.interval_days AS interval_days, coalesce(moved_on, $as_of) AS counted_until
// Of a plan without how often nothing can be missing; what is recorded of it counts.
WITH *, CASE WHEN interval_days IS NULL THEN '0001-01-01'
       ELSE toString(date(counted_until) - duration({days: coalesce(interval_days, 0) * $kept_occasions})) END AS window_from
WITH *, [row IN promise.rows WHERE row.day >= window_from AND (moved_on IS NULL OR row.day < moved_on)][0..$kept_occasions]
       AS rows,
     size([each IN promise.extras WHERE interval_days IS NOT NULL AND each >= window_from]) AS extra,
     CASE WHEN promise.since > window_from THEN promise.since ELSE window_from END AS counted_from
WITH *, coalesce(duration.inDays(date(counted_from), date(counted_until)).days / interval_days, 0) AS asked,
     size([row IN rows WHERE row.happened IN ['yes', 'part']]) AS happened,
     [row IN rows WHERE row.happened = 'no' AND coalesce(row.reason, '') <> 'child_did_not_want'] AS missed_rows,
     size([row IN rows WHERE row.happened = 'no' AND row.reason = 'child_did_not_want']) AS unwanted
WITH *, size(missed_rows) AS missed, CASE WHEN size(rows) > asked THEN size(rows) ELSE asked END AS due
WHERE due >= $early_occasions
  AND (happened * 100 < $kept_percent * (happened + missed) OR interval_days IS NOT NULL AND happened + missed + unwanted + extra = 0)

CALL (c) {
  OPTIONAL MATCH (c)-[:PLACED_AT]->(placed:Placement)-[:CARED_BY]->(carer:Person)
  WHERE NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed
  RETURN collect(DISTINCT carer.id) AS carers
}
WITH *, [row IN missed_rows WHERE row.by IS NOT NULL | row.by] AS cancelled
WITH *, size([by IN cancelled WHERE by = p.id]) AS by_them,
     size([by IN cancelled WHERE by <> p.id AND (by IN carers OR any(word IN $home_words WHERE toLower(by) CONTAINS word))])
       AS by_carer
RETURN c.id AS child_id, p.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since, moved_on,
       plan_id, interval_days, due, happened, missed, unwanted, due - happened - missed - unwanted AS not_recorded, extra,
       by_them, by_carer, size(cancelled) - by_them - by_carer AS by_others
ORDER BY coalesce(closeness, 0) DESC, known_since, coalesce(days, -1) DESC, child_id, person_id, plan_id

// number:     Q20
// title:      Not kept by a relative
// question:   Who keeps not turning up, and have we asked why?
// for:        social worker
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: unkept_occasions, unkept_times
// codes:      none
// evidence:   living, home, occasions, standing
// rests_on:   arrangements, events, decisions, proposals, places
// row:        NotKept
// limit:      5000
// empty:      Nobody missed time together twice of late, by what is recorded.
// caution:    It says who did not come, never why: that is for asking. That somebody was asked counts as recorded where a decision or a proposal about them is. Where several adults were due and it does not say who did not come, each is listed.
// seed:       2:141,341

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>

// An adult, as far as is known: a brother of nine does not come by himself.
WITH * WHERE alive AND NOT together AND NOT p:Pet
  AND NOT coalesce(p.birth_from > toString(date($as_of) - duration({years: 18})), false)
UNWIND promises + promises_without_interval AS promise
WITH *, promise.id AS plan_id, promise.interval_days AS interval_days, coalesce(moved_on, $as_of) AS counted_until
// Of a plan without how often nothing can be missing; what is recorded of it counts.
WITH *, CASE WHEN interval_days IS NULL THEN '0001-01-01'
       ELSE toString(date(counted_until) - duration({days: coalesce(interval_days, 0) * $unkept_occasions})) END AS window_from
WITH *, [row IN promise.rows WHERE row.day >= window_from AND (moved_on IS NULL OR row.day < moved_on)][0..$unkept_occasions]
       AS rows,
     CASE WHEN promise.since > window_from THEN promise.since ELSE window_from END AS counted_from
WITH *, coalesce(duration.inDays(date(counted_from), date(counted_until)).days / interval_days, 0) AS asked,
     [row IN rows WHERE row.happened = 'no' AND row.reason IN ['adult_did_not_come', 'adult_late']] AS not_kept
WHERE size(not_kept) >= $unkept_times

// Where the record says that another of the plan's people did not come, it is not laid to this one.
MATCH (plan:Arrangement {id: plan_id})
WITH *, [row IN not_kept WHERE row.by IS NULL OR row.by = p.id OR NOT row.by IN coalesce(plan.with_people, [])] AS theirs
WHERE size(theirs) >= $unkept_times
WITH *, theirs[size(theirs) - 1].day AS first_on, theirs[0].day AS latest_on,
     size([row IN theirs WHERE row.reason = 'adult_late']) AS late,
     size([row IN rows WHERE row.happened IN ['yes', 'part', 'no']]) AS recorded,
     any(each IN [plan.support_before, plan.support_during, plan.support_after] WHERE coalesce(each, '') <> '') AS supported,
     CASE WHEN size(rows) > asked THEN size(rows) ELSE asked END AS due

// Whether anybody has spoken with them about it: what is recorded of that is a decision or a proposal about them since.
CALL (c, p, first_on) {
  OPTIONAL MATCH (c)<-[:DECIDED_FOR|PROPOSED_FOR]-(answer)-[:DECIDED_ABOUT|PROPOSED_ABOUT]->(p)
  WHERE NOT coalesce(answer.in_error, false) AND NOT coalesce(answer.visibility, '') IN $sealed
    AND coalesce(answer.on_from, answer.on_to) >= first_on AND coalesce(answer.on_from, answer.on_to) <= $as_of
  RETURN max(coalesce(answer.on_from, answer.on_to)) AS spoken_on
}
RETURN c.id AS child_id, p.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since, moved_on,
       plan_id, due, size(theirs) AS not_kept_times, late, due - recorded AS not_recorded, latest_on, spoken_on, supported
ORDER BY coalesce(closeness, 0) DESC, known_since, coalesce(days, -1) DESC, child_id, person_id, plan_id

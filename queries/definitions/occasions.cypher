// title:      What is promised with each person, and what came of it: due occasions, latest first
// source:     practice 4.2 (Q02, Q11, Q19, Q20), E14, E16, readings 1, 16 and 21
// needs:      none
// gives:      promises, promises_without_interval
// thresholds: none
// codes:      none

// `promises` holds a map for each arrangement of the child in force that has an interval, and `promises_without_interval` for each
// other one in force, of which nothing can be missing (reading 1):
//   id, interval_days, since (ISO day it began; null = not recorded), supervision, modes,
//   rows   what is recorded of it, one for each due day, latest first: {day, happened, reason, by, id}. A day both files speak of
//          is one occasion, and happened if one of them says so (E16, reading 21). What is still to come is left out,
//   extras ISO days, in no order, on which they were in touch outside of any arrangement.
// The last N due occasions (reading 16), here 6:
//   UNWIND promises AS promise
//   WITH *, toString(date($as_of) - duration({days: promise.interval_days * 6})) AS window_from
//   WITH *, [row IN promise.rows WHERE row.day >= window_from][0..6] AS rows,
//        CASE WHEN promise.since > window_from THEN promise.since ELSE window_from END AS counted_from
//   WITH *, duration.inDays(date(counted_from), date($as_of)).days / promise.interval_days AS asked
// and of these: happened = rows with yes or part; missed = rows with no; due = the greater of size(rows) and asked;
// not recorded = due - happened - missed, left out of the rate happened / (happened + missed) and shown.

// --- evidence
MATCH (c)-[:HAS_ARRANGEMENT]->(plan:Arrangement)-[:WITH_PERSON]->(p:Person)
WHERE NOT coalesce(plan.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed
  AND plan.status IN ['in_force', 'agreed']
  AND coalesce(plan.starts_on_from, '0001-01-01') <= $as_of AND coalesce(plan.ends_on_to, $as_of) >= $as_of
RETURN p, 'promise' AS what, coalesce(plan.starts_on_from, plan.starts_on_to, plan.agreed_on_from, plan.agreed_on_to) AS day,
       null AS until, plan.interval_days AS n, plan.supervision AS code,
       {id: plan.id, modes: coalesce(plan.modes, [])} AS second, plan.id AS later

// In either file; due on the day it was planned for. `later` puts what happened before what did not, and that before not recorded.
// --- evidence
MATCH (c)-[:HAD|HAPPENED_WITH]-(event:Event)-[:HAD|HAPPENED_WITH]-(p:Person)
WHERE event.arrangement IS NOT NULL AND event.child IN [c.id, p.id] AND NOT coalesce(event.in_error, false)
  AND NOT coalesce(event.visibility, '') IN $sealed
WITH c, p, event, coalesce(event.on_from, event.on_to) AS held_on, event.happened IN ['yes', 'part'] AS took_place,
     coalesce(event.planned_for_from, event.planned_for_to, event.on_from, event.on_to) AS day
WHERE day <= $as_of AND (held_on <= $as_of OR NOT took_place)
RETURN p, 'occasion' AS what, day, null AS until, null AS n, event.happened AS code,
       {plan: event.arrangement, mine: event.child = c.id, mode: event.mode, reason: event.missed_reason, by: event.cancelled_by}
         AS second,
       CASE event.happened WHEN 'yes' THEN '4' WHEN 'part' THEN '3' WHEN 'no' THEN '2' ELSE '1' END + event.id AS later

// --- evidence
MATCH (c)-[:HAD|HAPPENED_WITH]-(event:Event)-[:HAD|HAPPENED_WITH]-(p:Person)
WHERE event.arrangement IS NULL AND event.happened IN ['yes', 'part'] AND event.child IN [c.id, p.id]
  AND NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
  AND coalesce(event.on_from, event.on_to) <= $as_of
  AND coalesce(event.planned_for_from, event.planned_for_to, event.on_from, event.on_to) <= $as_of
RETURN p, 'extra' AS what, null AS day, null AS until, null AS n, null AS code,
       collect(DISTINCT coalesce(event.on_from, event.on_to)) AS second, '' AS later

// --- gathered
collect(CASE WHEN what = 'promise' THEN {id: second.id, modes: second.modes, since: day, interval_days: n, supervision: code} END)
  AS promised,
collect(CASE WHEN what = 'occasion' THEN {day: day, happened: code, plan: second.plan, mine: second.mine, mode: second.mode,
  reason: second.reason, by: second.by, id: substring(later, 1)} END) AS occasions,
head(collect(CASE WHEN what = 'extra' THEN second END)) AS extra_days

// --- worked out
// What the other's file holds under a plan of theirs with the child belongs to the child's plan for the same way of being in touch.
[promise IN promised | {promise: promise, rows: [row IN occasions WHERE row.plan = promise.id OR NOT row.mine
  AND (row.mode IS NULL OR size(promise.modes) = 0 OR row.mode IN promise.modes)]}] AS promises_with_rows

// --- worked out
[each IN promises_with_rows | {id: each.promise.id, interval_days: each.promise.interval_days, since: each.promise.since,
  supervision: each.promise.supervision, modes: each.promise.modes,
  rows: [at IN range(0, size(each.rows) - 1) WHERE at = 0 OR each.rows[at].day <> each.rows[at - 1].day | each.rows[at]],
  extras: [extra IN coalesce(extra_days, []) WHERE none(row IN each.rows WHERE row.day = extra)]}] AS all_promises

// --- worked out
[each IN all_promises WHERE each.interval_days IS NOT NULL] AS promises,
[each IN all_promises WHERE each.interval_days IS NULL] AS promises_without_interval

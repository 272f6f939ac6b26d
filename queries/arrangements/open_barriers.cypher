// number:     Q21
// title:      Open barriers
// question:   What is stopping it, and whose job is it?
// for:        social worker, team manager
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: barrier_days, barrier_checks_days
// codes:      none
// evidence:   none
// rests_on:   arrangements, barriers, worker_spells
// row:        OpenBarrier
// limit:      5000
// empty:      Nothing that stands in the way has been open for long, and each has somebody whose job it is.
// caution:    Only a barrier that somebody recorded is listed. One whose first day nobody recorded is listed as well. Those of plans that are over are not.
// seed:       2:162,179,183,301,302

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})-[:HAS_ARRANGEMENT]->(plan:Arrangement)<-[:HINDERS]-(barrier:Barrier)
WHERE none(each IN [plan, barrier] WHERE coalesce(each.in_error, false) OR coalesce(each.visibility, '') IN $sealed)
  AND NOT plan.status IN ['ended', 'replaced'] AND coalesce(plan.ends_on_to, $as_of) >= $as_of
  AND coalesce(barrier.opened_from, '0001-01-01') <= $as_of
  AND (barrier.closed IS NULL OR coalesce(barrier.closed_from, barrier.closed_to) > $as_of)
WITH c, plan, barrier, coalesce(barrier.opened_from, barrier.opened_to) AS opened_on,
     trim(coalesce(barrier.owner, '')) = '' AS unowned,
     barrier.kind = 'checks_not_done' AS checks
WHERE unowned OR opened_on IS NULL OR opened_on < CASE WHEN checks THEN $barrier_checks_since ELSE $barrier_since END
MATCH (plan)-[:WITH_PERSON]->(p:Person)
WHERE NOT coalesce(p.death_from <= $as_of, p.death IS NOT NULL) AND coalesce(p.whereabouts, '') <> 'deceased'

// Whose job it is, by what they are to the child where they work with the child: a worker is on few small maps by name.
CALL (c, barrier) {
  OPTIONAL MATCH (c)<-[works:WORKS_WITH]-(worker:Person)
  WHERE worker.id = barrier.owner AND NOT coalesce(works.in_error, false) AND NOT coalesce(works.visibility, '') IN $sealed
    AND coalesce(works.starts_on_from, '0001-01-01') <= $as_of AND coalesce(works.ends_on_to, $as_of) >= $as_of
  RETURN min(works.role) AS owner_role
}
RETURN c.id AS child_id, p.id AS person_id, plan.id AS plan_id, barrier.id AS barrier_id, barrier.kind AS barrier_kind, opened_on,
       duration.inDays(date(opened_on), date($as_of)).days AS open_days,
       CASE WHEN checks THEN $barrier_checks_days ELSE $barrier_days END AS limit_days,
       CASE WHEN NOT unowned THEN barrier.owner END AS owner_id, owner_role
ORDER BY coalesce(opened_on, '0001-01-01'), child_id, person_id, barrier_id

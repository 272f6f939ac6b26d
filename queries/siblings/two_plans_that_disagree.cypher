// number:     Q12
// title:      Two plans that disagree
// question:   Do both children's plans say the same thing?
// for:        independent reviewing officer, team manager
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: none
// codes:      looked_after_statuses, wish_limits
// evidence:   living, siblings, home
// rests_on:   arrangements, placements, restrictions
// row:        TwoPlansThatDisagree
// limit:      5000
// empty:      Wherever two brothers and sisters are both looked after and have a plan for each other, both plans say the same.
// caution:    Which points differ is said, not what the other plan says: ask its social worker. Whose authority a child is of is not recorded; a plan that is not kept here is taken for another's.
// seed:       2:287,359

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>
WITH c, p AS s, sibling, alive, together, adult
WHERE sibling AND alive AND NOT together AND NOT adult AND NOT coalesce(c.birth_from <= toString(date($as_of) - duration({years: 18})), false)

// Both looked after: placed on the day, or, where no placement was ever recorded, by their legal status.
CALL (c, s) {
  UNWIND [c, s] AS who
  OPTIONAL MATCH (who)-[:PLACED_AT]->(placed:Placement)
  WHERE NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed
  WITH c, who, count(placed) AS placements,
       count(CASE WHEN coalesce(placed.starts_on_from, '0001-01-01') <= $as_of
                   AND coalesce(placed.ends_on_to, $as_of) >= $as_of THEN placed.id END) AS placed_now
  WITH c, who, placed_now > 0 OR placements = 0 AND coalesce(who.legal_status, '') IN $looked_after_statuses AS looked_after
  RETURN count(CASE WHEN looked_after THEN 1 END) AS looked_after
}
WITH * WHERE looked_after = 2

// What each plan says of the other: in force on the day.
CALL (c, s) {
  OPTIONAL MATCH (c)-[:HAS_ARRANGEMENT|WITH_PERSON]-(plan:Arrangement)-[:HAS_ARRANGEMENT|WITH_PERSON]-(s)
  WHERE NOT coalesce(plan.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed AND plan.child IN [c.id, s.id]
    AND plan.status IN ['in_force', 'agreed'] AND coalesce(plan.starts_on_from, '0001-01-01') <= $as_of
    AND coalesce(plan.ends_on_to, $as_of) >= $as_of
  WITH DISTINCT plan, plan.child = c.id AS mine
  RETURN count(CASE WHEN mine THEN 1 END) AS plans_here, count(CASE WHEN NOT mine THEN 1 END) AS plans_there,
         min(CASE WHEN mine THEN plan.interval_days END) AS interval_days,
         min(CASE WHEN NOT mine THEN plan.interval_days END) AS interval_there,
         min(CASE WHEN mine AND plan.next_due_from >= $as_of THEN plan.next_due_from END) AS next_here,
         min(CASE WHEN NOT mine AND plan.next_due_from >= $as_of THEN plan.next_due_from END) AS next_there,
         collect(DISTINCT CASE WHEN mine THEN plan.supervision END) AS watched_here,
         collect(DISTINCT CASE WHEN NOT mine THEN plan.supervision END) AS watched_there,
         collect(CASE WHEN mine THEN plan.modes END) AS modes_here, collect(CASE WHEN NOT mine THEN plan.modes END) AS modes_there
}

// A limit between the two that stands in one file only. Somebody's own wish is for their own workers to know (E9).
CALL (c, s) {
  OPTIONAL MATCH (c)-[:PROTECTS|RESTRICTS]-(limit:Restriction)-[:PROTECTS|RESTRICTS]-(s)
  WHERE NOT coalesce(limit.in_error, false) AND NOT coalesce(limit.visibility, '') IN $sealed AND limit.child IN [c.id, s.id]
    AND NOT limit.kind IN $wish_limits AND limit.kind <> 'none'
    AND coalesce(limit.starts_on_from, '0001-01-01') <= $as_of AND coalesce(limit.ends_on_to, $as_of) >= $as_of
  RETURN collect(DISTINCT CASE WHEN limit.child = c.id THEN limit.kind END) AS limits_here,
         collect(DISTINCT CASE WHEN limit.child = s.id THEN limit.kind END) AS limits_there
}

WITH *, plans_here > 0 AS plan_here, plans_there > 0 AS plan_there, NOT s:Child AS other_authority,
     plans_here > 0 AND plans_there > 0 AS both,
     any(kind IN limits_here WHERE NOT kind IN limits_there) OR any(kind IN limits_there WHERE NOT kind IN limits_here) AS limits_differ
WITH *, both AND coalesce(interval_days, 0) <> coalesce(interval_there, 0) AS frequency_differs,
     both AND (any(ways IN modes_here WHERE any(mode IN ways WHERE none(others IN modes_there WHERE mode IN others)))
       OR any(ways IN modes_there WHERE any(mode IN ways WHERE none(others IN modes_here WHERE mode IN others)))) AS mode_differs,
     both AND (any(code IN watched_here WHERE NOT code IN watched_there) OR any(code IN watched_there WHERE NOT code IN watched_here))
       AS supervision_differs,
     both AND coalesce(next_here <> next_there, false) AS next_differs
WHERE other_authority OR plan_here <> plan_there OR limits_differ OR frequency_differs OR mode_differs OR supervision_differs
  OR next_differs
RETURN c.id AS child_id, s.id AS person_id, plan_here, plan_there, other_authority, frequency_differs, mode_differs,
       supervision_differs, limits_differ AND NOT other_authority AS limits_differ, next_differs, interval_days
ORDER BY child_id, person_id

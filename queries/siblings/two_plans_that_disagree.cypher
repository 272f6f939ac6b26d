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

// Both looked after: placed on the day, or by their legal status.
CALL (c, s) {
  UNWIND [c, s] AS who
  OPTIONAL MATCH (who)-[:PLACED_AT]->(placed:Placement)
  WHERE NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed
  WITH c, who, count(CASE WHEN coalesce(placed.starts_on_from, '0001-01-01') <= $as_of
                            AND coalesce(placed.ends_on_to, $as_of) >= $as_of THEN placed.id END) AS placed_now
  WITH c, who, placed_now > 0 OR coalesce(who.legal_status, '') IN $looked_after_statuses AS looked_after
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
  RETURN min(CASE WHEN mine THEN plan.interval_days END) AS interval_days,
         min(CASE WHEN mine AND plan.next_due_from >= $as_of THEN plan.next_due_from END) AS next_here,
         min(CASE WHEN NOT mine AND plan.next_due_from >= $as_of THEN plan.next_due_from END) AS next_there,
         collect(CASE WHEN mine
           THEN {often: coalesce(plan.interval_days, 0), ways: coalesce(plan.modes, []), watched: coalesce(plan.supervision, '')} END) AS here,
         collect(CASE WHEN NOT mine
           THEN {often: coalesce(plan.interval_days, 0), ways: coalesce(plan.modes, []), watched: coalesce(plan.supervision, '')} END) AS there
}

// A limit between the two that stands in one file only. Somebody's own wish is for their own workers to know (E9). An
// urgent refusal without an end runs seven days (reading 4).
CALL (c, s) {
  OPTIONAL MATCH (c)-[:PROTECTS|RESTRICTS]-(limit:Restriction)-[:PROTECTS|RESTRICTS]-(s)
  WHERE NOT coalesce(limit.in_error, false) AND NOT coalesce(limit.visibility, '') IN $sealed AND limit.child IN [c.id, s.id]
    AND NOT limit.kind IN $wish_limits AND limit.kind <> 'none'
    AND coalesce(limit.starts_on_from, '0001-01-01') <= $as_of AND coalesce(limit.ends_on_to, $as_of) >= $as_of
    AND (limit.kind <> 'urgent_refusal_s34_6' OR limit.ends_on_to IS NOT NULL
      OR coalesce(limit.starts_on_to >= toString(date($as_of) - duration({days: 6})), true))
  RETURN collect(DISTINCT CASE WHEN limit.child = c.id THEN limit.kind END) AS limits_here,
         collect(DISTINCT CASE WHEN limit.child = s.id THEN limit.kind END) AS limits_there
}

WITH *, size(here) > 0 AS plan_here, size(there) > 0 AS plan_there, NOT s:Child AS other_authority,
     size(here) > 0 AND size(there) > 0 AS both,
     any(kind IN limits_here WHERE NOT kind IN limits_there) OR any(kind IN limits_there WHERE NOT kind IN limits_here) AS limits_differ,
     // Each way, each interval and each supervision as many times on one side as on the other; then all three of them together.
     any(x IN here + there WHERE size([y IN here WHERE y.often = x.often]) <> size([y IN there WHERE y.often = x.often])) AS often,
     any(x IN here + there WHERE
       size([y IN here WHERE all(way IN y.ways WHERE way IN x.ways) AND all(way IN x.ways WHERE way IN y.ways)])
       <> size([y IN there WHERE all(way IN y.ways WHERE way IN x.ways) AND all(way IN x.ways WHERE way IN y.ways)])) AS ways,
     any(x IN here + there WHERE size([y IN here WHERE y.watched = x.watched]) <> size([y IN there WHERE y.watched = x.watched]))
       AS watched,
     any(x IN here + there WHERE
       size([y IN here WHERE y.often = x.often AND y.watched = x.watched AND all(way IN y.ways WHERE way IN x.ways)
         AND all(way IN x.ways WHERE way IN y.ways)])
       <> size([y IN there WHERE y.often = x.often AND y.watched = x.watched AND all(way IN y.ways WHERE way IN x.ways)
         AND all(way IN x.ways WHERE way IN y.ways)])) AS combined
WITH *, both AND often AS frequency_differs, both AND ways AS mode_differs, both AND watched AS supervision_differs,
     both AND combined AND NOT often AND NOT ways AND NOT watched AS combination_differs,
     both AND coalesce(next_here <> next_there, false) AS next_differs
WHERE other_authority OR plan_here <> plan_there OR limits_differ OR frequency_differs OR mode_differs OR supervision_differs
  OR combination_differs OR next_differs
RETURN c.id AS child_id, s.id AS person_id, plan_here, plan_there, other_authority, frequency_differs, mode_differs,
       supervision_differs, combination_differs, limits_differ AND NOT other_authority AS limits_differ, next_differs, interval_days
ORDER BY child_id, person_id

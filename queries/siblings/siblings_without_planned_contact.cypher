// number:     Q10
// title:      Brothers and sisters without planned contact
// question:   Which brothers and sisters has nobody planned for?
// for:        social worker, team manager, independent reviewing officer
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: none
// codes:      reaching_modes, looked_after_statuses
// evidence:   living, siblings, home, standing
// rests_on:   none
// row:        SiblingWithoutPlannedContact
// limit:      5000
// empty:      Every brother and sister who lives apart has time together planned.
// caution:    A brother or sister who was never recorded cannot appear here. Check the parents' other children first.
// seed:       2:287,359,389,393

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>

// Who died is remembered (E1, Q43); who is not born yet is expected (E7, Q13) and listed here from birth. Living together is contact.
WITH c, p AS s, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next, days, known_since, moved_on,
     sibling, adult, alive, together
WHERE sibling AND alive AND NOT together

// Planned on either side. A plan reaches them when it is direct or live; one whose kind nobody recorded is not called indirect.
CALL (c, s) {
  OPTIONAL MATCH (c)-[:HAS_ARRANGEMENT|WITH_PERSON]-(plan:Arrangement)-[:HAS_ARRANGEMENT|WITH_PERSON]-(s)
  WHERE NOT coalesce(plan.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed AND plan.child IN [c.id, s.id]
  WITH DISTINCT c, plan, plan.child = c.id AS mine,
       size(coalesce(plan.modes, [])) = 0 OR any(mode IN plan.modes WHERE mode IN $reaching_modes) AS reaches,
       coalesce(plan.starts_on_from, '0001-01-01') <= $as_of AS begun,
       coalesce(plan.ends_on_to, $as_of) < $as_of AS over
  WITH *, plan.status IN ['in_force', 'agreed'] AND begun AND NOT over AS holds
  RETURN count(CASE WHEN mine AND holds AND reaches AND plan.interval_days IS NOT NULL THEN 1 END) AS planned,
         count(CASE WHEN mine AND holds AND reaches AND plan.interval_days IS NULL THEN 1 END) AS without_interval,
         count(CASE WHEN mine AND holds AND NOT reaches THEN 1 END) AS indirect,
         min(CASE WHEN mine AND holds AND NOT reaches THEN plan.interval_days END) AS indirect_interval_days,
         count(CASE WHEN mine AND (plan.status IN ['ended', 'paused'] OR over AND plan.status IN ['in_force', 'agreed']) THEN 1 END)
           AS ended,
         max(CASE WHEN mine AND over THEN plan.ends_on_to END) AS plan_ended_on,
         count(CASE WHEN mine AND plan.status = 'paused' THEN 1 END) AS paused,
         count(CASE WHEN mine AND plan.status = 'replaced' THEN 1 END) AS replaced,
         count(CASE WHEN mine AND (plan.status = 'proposed' OR NOT begun) THEN 1 END) AS proposed,
         count(CASE WHEN NOT mine AND holds AND reaches AND plan.interval_days IS NOT NULL THEN 1 END) AS planned_there
}
WITH * WHERE planned = 0

// Looked after as well: then this child's plan must cover them (Care Planning Regulations 2010, Sch 1 para 3), unless they are grown up.
CALL (s) {
  OPTIONAL MATCH (s)-[:PLACED_AT]->(placed:Placement) WHERE NOT coalesce(placed.in_error, false)
    AND NOT coalesce(placed.visibility, '') IN $sealed
  RETURN count(placed) AS placements,
         count(CASE WHEN coalesce(placed.starts_on_from, '0001-01-01') <= $as_of
                     AND coalesce(placed.ends_on_to, $as_of) >= $as_of THEN placed.id END) AS placed_now
}

// A move of either in the last days (E6; reading 17: rne P or B, else a new lasting placement with others than the one before).
CALL (c, s) {
  UNWIND [c, s] AS who
  MATCH (who)-[:PLACED_AT]->(new:Placement) WHERE coalesce(new.starts_on_from, new.starts_on_to) >= $just_moved_since
  WITH DISTINCT who
  MATCH (who)-[:PLACED_AT]->(placed:Placement)
  WHERE NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed
    AND NOT placed.type IN $temporary_places
    AND coalesce(placed.starts_on_from, placed.starts_on_to) <= $as_of
  OPTIONAL MATCH (placed)-[:CARED_BY|AT_HOME]->(home)
  WITH who, placed, coalesce(placed.starts_on_from, placed.starts_on_to) AS day, collect(home.id) AS homes
  ORDER BY day, placed.id
  WITH who, collect(day) AS days, collect(CASE WHEN day IS NOT NULL THEN coalesce(placed.rne, '') END) AS reasons,
       collect(CASE WHEN day IS NOT NULL THEN homes END) AS homes_of
  WITH [at IN range(0, size(days) - 1) WHERE days[at] >= $just_moved_since AND (reasons[at] IN $moves
        OR reasons[at] = '' AND (at = 0 OR none(home IN homes_of[at] WHERE home IN homes_of[at - 1]))) | days[at]] AS moved
  RETURN max(moved[-1]) AS placed_on
}

WITH *, CASE WHEN lived_until >= $just_moved_since THEN lived_until END AS parted_on
RETURN c.id AS child_id, s.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since,
       CASE WHEN placed_on IS NULL OR parted_on > placed_on THEN parted_on ELSE placed_on END AS moved_on,
       CASE WHEN without_interval > 0 THEN 'no_frequency'
            WHEN indirect > 0 THEN 'indirect_only'
            WHEN planned_there > 0 THEN 'planned_on_other_side_only'
            WHEN ended > 0 THEN 'ended'
            WHEN replaced > 0 THEN 'only_in_old_plan'
            ELSE 'none' END AS plan_class,
       adult, s:Child AND NOT adult
         AND (placed_now > 0 OR placements = 0 AND coalesce(s.legal_status, '') IN $looked_after_statuses) AS must_cover,
       indirect_interval_days, plan_ended_on, paused > 0 AS paused, proposed > 0 AS proposed
ORDER BY coalesce(closeness, 0) DESC, known_since, coalesce(days, -1) DESC, child_id, person_id

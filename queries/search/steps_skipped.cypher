// number:     Q50
// title:      Steps skipped
// question:   Did we raise time before we weighed the risk again?
// for:        social worker, team manager
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: stage_days
// codes:      none
// evidence:   none
// rests_on:   stage_records, assessments, judgements
// row:        StepSkipped
// limit:      5000
// empty:      Time together was never raised before the risk was weighed again, and no stage has stood still.
// caution:    The 0-10 scale and the six stages are the local ones. What nobody recorded of a stage cannot be seen here: a scale that rose without any stage is listed.
// seed:       4:22-52

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})

// Everything judged of each person: stages of the work, and assessments that give a stage, a scale or the risk.
CALL (c) {
  MATCH (c)<-[:STAGE_FOR]-(stage:StageRecord)-[:STAGE_WITH]->(p:Person)
  WHERE NOT coalesce(stage.in_error, false) AND NOT coalesce(stage.visibility, '') IN $sealed
    AND coalesce(stage.on_from, stage.on_to) <= $as_of
  RETURN p, coalesce(stage.on_from, stage.on_to) AS day, stage.stage AS stage, stage.scale_after AS scale,
         stage.scale_before AS scale_before, stage.class_after AS safety,
         stage.stage = 4 AND stage.class_after IS NOT NULL AS weighed, size(coalesce(stage.goals, [])) > 0 AS sets_goals,
         size(coalesce(stage.goals, [])) > size([each IN coalesce(stage.services, []) WHERE each <> '']) AS goal_without_service,
         stage.id AS record_id
  UNION ALL
  MATCH (c)<-[:FOR_CHILD]-(judged:Assessment)-[:OF]->(p:Person)
  WHERE NOT coalesce(judged.in_error, false) AND NOT coalesce(judged.visibility, '') IN $sealed
    AND coalesce(judged.on_from, judged.on_to) <= $as_of
    AND (judged.stage IS NOT NULL OR judged.contact_scale IS NOT NULL OR judged.safety IS NOT NULL)
  RETURN p, coalesce(judged.on_from, judged.on_to) AS day, judged.stage AS stage, judged.contact_scale AS scale,
         null AS scale_before, judged.safety AS safety, judged.stage = 4 AND judged.safety IS NOT NULL AS weighed,
         false AS sets_goals, false AS goal_without_service, judged.id AS record_id
}
WITH c, p, day, stage, scale, scale_before, safety, weighed, sets_goals, goal_without_service, record_id ORDER BY day DESC, record_id DESC
WITH c, p, collect({day: day, stage: stage, scale: scale, scale_before: scale_before, weighed: coalesce(weighed, false)}) AS steps,
     head(collect(stage)) AS stage, head(collect(safety)) AS safety,
     head(collect(CASE WHEN stage IS NOT NULL THEN day END)) AS last_stage_on,
     max(CASE WHEN sets_goals THEN day END) AS goals_on,
     head(collect(CASE WHEN sets_goals THEN goal_without_service END)) AS goal_without_service,
     head(collect(scale)) AS scale, head(collect(CASE WHEN scale IS NOT NULL THEN day END)) AS scale_on

// The scale as it stood before, and since when it is what it is now: a rise has to come after the risk was weighed again at stage 4,
// and that after the last goals were set.
WITH *, head([each IN steps WHERE each.day = scale_on AND each.scale_before IS NOT NULL | each.scale_before]) AS said_before,
     head([each IN steps WHERE each.day < scale_on AND each.scale IS NOT NULL | each.scale]) AS read_before,
     head([each IN steps WHERE each.day <= scale_on AND each.weighed | each.day]) AS weighed_on,
     [each IN steps WHERE each.stage IS NOT NULL AND each.stage <> stage | each.day] AS other_stages,
     [each IN steps WHERE each.stage = stage | each.day] AS this_stage
WITH *, coalesce(said_before, read_before) AS scale_before,
     reduce(first = last_stage_on, each IN this_stage |
       CASE WHEN each < first AND none(other IN other_stages WHERE other > each) THEN each ELSE first END) AS stage_since
WITH *, scale > scale_before AND (weighed_on IS NULL OR goals_on <= scale_on AND weighed_on < goals_on) AS raised_first,
     safety = 'severe' AND stage >= 3 AS severe_and_on, stage < 6 AND stage_since < $stage_since AS stands_still
WITH *, coalesce(raised_first, false) AS raised_first, coalesce(severe_and_on, false) AS severe_and_on,
     coalesce(stands_still, false) AS stands_still, coalesce(goal_without_service, false) AS goal_without_service
WHERE raised_first OR severe_and_on OR stands_still OR goal_without_service
RETURN c.id AS child_id, p.id AS person_id, stage, stage_since, scale_before, scale, scale_on, weighed_on, raised_first, severe_and_on,
       stands_still, goal_without_service
ORDER BY severe_and_on DESC, raised_first DESC, child_id, person_id

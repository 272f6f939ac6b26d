// number:     Q22
// title:      Still supervised?
// question:   Does this still need someone watching?
// for:        social worker, family time service
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: supervision_months, incident_days
// codes:      watched, court_bases, court_limits
// evidence:   none
// rests_on:   arrangements, events, assessments, restrictions, judgements, reasons
// row:        StillSupervised
// limit:      5000
// empty:      Where somebody watches, it was looked at lately and the reason is recorded.
// caution:    It never says that watching can stop: that is for an assessment, and for the court where an order asks for it. Without a day for the review it is three months after the last one, and without any review after the plan began. That nothing was recorded is no sign that nothing happened: at least one time together has to be recorded.
// seed:       2:263,351

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})-[:HAS_ARRANGEMENT]->(plan:Arrangement)-[:WITH_PERSON]->(p:Person)
WHERE NOT coalesce(plan.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed
  AND plan.supervision IN $watched AND plan.status IN ['in_force', 'agreed']
  AND coalesce(plan.starts_on_from, '0001-01-01') <= $as_of AND coalesce(plan.ends_on_to, $as_of) >= $as_of
  AND NOT coalesce(p.death_from <= $as_of, p.death IS NOT NULL) AND coalesce(p.whereabouts, '') <> 'deceased'
WITH c, plan, p, coalesce(plan.starts_on_from, plan.starts_on_to) AS began_on,
     coalesce(plan.reviewed_on_from, plan.reviewed_on_to) AS looked_on
WITH *, coalesce(plan.supervision_review_due_from, plan.supervision_review_due_to,
     toString(date(coalesce(looked_on, began_on)) + duration({months: $supervision_months}))) AS review_due_on

CALL (c, p) {
  OPTIONAL MATCH (c)-[:HAD]->(event:Event)-[:HAPPENED_WITH]->(p)
  WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
    AND coalesce(event.on_from, event.on_to) <= $as_of
  WITH event, coalesce(event.on_to, event.on_from) >= $incident_since AS lately
  RETURN count(CASE WHEN lately AND event.happened IN ['yes', 'part'] THEN 1 END) AS sessions,
         count(CASE WHEN lately AND (trim(coalesce(event.concern, '')) <> '' OR event.judged = 'negative'
                                     OR event.missed_reason = 'unsafe_presentation') THEN 1 END) AS incidents,
         min(coalesce(event.on_from, event.on_to)) AS first_event_on
}
// The latest dated assessment, the worse of one day; without one, the worst on any current tie (reading 10).
CALL (c, p) {
  OPTIONAL MATCH (c)<-[:FOR_CHILD]-(assessment:Assessment)-[:OF]->(p)
  WHERE NOT coalesce(assessment.in_error, false) AND NOT coalesce(assessment.visibility, '') IN $sealed
    AND assessment.safety IS NOT NULL AND coalesce(assessment.on_from, assessment.on_to) <= $as_of
  WITH assessment, CASE assessment.safety WHEN 'low' THEN 1 WHEN 'medium' THEN 2 WHEN 'high' THEN 3 WHEN 'severe' THEN 4
    ELSE 0 END AS grade
  ORDER BY coalesce(assessment.on_from, assessment.on_to) DESC, grade DESC, assessment.id
  RETURN collect(assessment.safety)[0] AS judged
}
CALL (c, p) {
  OPTIONAL MATCH (c)-[tie:KNOWS]-(p)
  WHERE NOT coalesce(tie.in_error, false) AND NOT coalesce(tie.visibility, '') IN $sealed AND tie.safety IS NOT NULL
    AND coalesce(tie.since_from, '0001-01-01') <= $as_of AND coalesce(tie.until_to, $as_of) >= $as_of
  WITH tie, CASE tie.safety WHEN 'low' THEN 1 WHEN 'medium' THEN 2 WHEN 'high' THEN 3 WHEN 'severe' THEN 4 ELSE 0 END AS grade
  ORDER BY grade DESC, tie.id
  RETURN collect(tie.safety)[0] AS rated
}
CALL (c, p) {
  OPTIONAL MATCH (c)<-[:PROTECTS]-(limit:Restriction)-[:RESTRICTS]->(p)
  WHERE NOT coalesce(limit.in_error, false) AND NOT coalesce(limit.visibility, '') IN $sealed AND limit.kind IN $court_limits
    AND coalesce(limit.starts_on_from, '0001-01-01') <= $as_of AND coalesce(limit.ends_on_to, $as_of) >= $as_of
  RETURN count(limit) AS orders
}
WITH *, coalesce(judged, rated, 'not_assessed') AS safety, coalesce(review_due_on < $as_of, true) AS overdue,
     trim(coalesce(plan.supervision_reason, '')) = '' AS without_reason,
     coalesce(began_on, first_event_on) <= $incident_since AS watched_long
WITH *, sessions > 0 AND incidents = 0 AND safety IN ['low', 'medium'] AND coalesce(watched_long, false) AS quiet
WHERE overdue OR without_reason OR quiet
RETURN c.id AS child_id, p.id AS person_id, plan.id AS plan_id, plan.supervision AS supervision, review_due_on, overdue,
       without_reason, quiet, sessions, safety, orders > 0 OR coalesce(plan.legal_basis IN $court_bases, false) AS ordered
ORDER BY coalesce(review_due_on, '0001-01-01'), child_id, person_id, plan_id

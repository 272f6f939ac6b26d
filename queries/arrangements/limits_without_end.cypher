// number:     Q27
// title:      Limits without end
// question:   Which limits end soon, never end, or ended and are still practised?
// for:        social worker, legal team
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: limit_ends_days, limit_review_days, limit_ended_days
// codes:      no_limits
// evidence:   none
// rests_on:   restrictions, assessments, events, judgements
// row:        LimitWithoutEnd
// limit:      5000
// empty:      No limit ends soon, goes on unreviewed, or ended without a fresh look at the risk.
// caution:    Nothing opens by itself when a limit ends: somebody looks at the risk first. An adoption order has no end and is not listed for that; the child's own wish is asked about at the next review and is not listed. A limit that nobody reviewed counts from its first day.
// seed:       2:372; 4:49

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})<-[:PROTECTS]-(held:Restriction)-[:RESTRICTS]->(p:Person)
WHERE NOT coalesce(held.in_error, false) AND NOT coalesce(held.visibility, '') IN $sealed AND NOT held.kind IN $no_limits
  AND coalesce(held.starts_on_from, '0001-01-01') <= $as_of
  AND NOT coalesce(p.death_from <= $as_of, p.death IS NOT NULL) AND coalesce(p.whereabouts, '') <> 'deceased'

// An urgent refusal without an end runs seven days, the first of them counted (reading 4).
WITH c, held, p, coalesce(held.starts_on_from, held.starts_on_to) AS began_on, held.ends_on IS NOT NULL AS has_end,
     coalesce(held.ends_on_to, CASE WHEN held.kind = 'urgent_refusal_s34_6' AND held.ends_on IS NULL
       THEN toString(date(coalesce(held.starts_on_to, held.starts_on_from)) + duration({days: 6})) END) AS ended_on,
     coalesce(held.reviewed_on_from, held.reviewed_on_to) AS last_review
WITH *, CASE WHEN last_review <= $as_of THEN last_review END AS reviewed_on, coalesce(ended_on < $as_of, false) AS over
WITH *, coalesce(reviewed_on, began_on) AS looked_on

CALL (c, p, ended_on, over) {
  OPTIONAL MATCH (c)<-[:FOR_CHILD]-(assessment:Assessment)-[:OF]->(p)
  WHERE over AND NOT coalesce(assessment.in_error, false) AND NOT coalesce(assessment.visibility, '') IN $sealed
    AND coalesce(assessment.safety, 'not_assessed') <> 'not_assessed'
    AND coalesce(assessment.on_from, assessment.on_to) > ended_on AND coalesce(assessment.on_from, assessment.on_to) <= $as_of
  RETURN count(assessment) AS assessments
}
CALL (c, p, ended_on, over) {
  OPTIONAL MATCH (c)-[:HAD]->(event:Event)-[:HAPPENED_WITH]->(p)
  WHERE over AND NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
    AND coalesce(event.on_from, event.on_to) > ended_on AND coalesce(event.on_from, event.on_to) <= $as_of
  RETURN count(event) AS events,
         count(CASE WHEN event.happened = 'no' AND event.missed_reason = 'order_changed' THEN 1 END) AS kept_to
}
WITH *, NOT over AND coalesce(ended_on <= $limit_ends_until, false) AS ends_soon,
     ended_on IS NULL AND held.kind <> 'adoption_order' AND coalesce(looked_on < $limit_review_since, true) AS unreviewed,
     over AND assessments = 0 AND (events > 0 OR ended_on >= $limit_ended_since) OR kept_to > 0 AS ended
WHERE ends_soon OR unreviewed OR ended
RETURN c.id AS child_id, p.id AS person_id, held.id AS limit_id, held.kind AS limit_kind, began_on, ended_on, reviewed_on,
       duration.inDays(date(looked_on), date($as_of)).days AS looked_days, ends_soon, unreviewed, ended,
       assessments > 0 AS assessed, events, kept_to
ORDER BY coalesce(ended_on, '9999-12-31'), coalesce(looked_on, '0001-01-01'), child_id, person_id, limit_id

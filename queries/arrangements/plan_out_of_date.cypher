// number:     Q24
// title:      Plan out of date
// question:   Is this plan still about the child as they are now?
// for:        independent reviewing officer
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: plan_review_days, plan_view_days, view_age_months
// codes:      silent_enough, sudden_changes
// evidence:   none
// rests_on:   arrangements, events, reviews, life_events, observations
// row:        PlanOutOfDate
// limit:      5000
// empty:      Every plan was reviewed lately, with what the child said, and nothing in the family has changed since.
// caution:    A plan that was never reviewed counts from the day it was agreed. Of a child under four an observation counts as well. What the child keeps private from you does not count here. Whose life changed is said on the child's page, not here.
// seed:       2:372

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})-[:HAS_ARRANGEMENT]->(plan:Arrangement)-[:WITH_PERSON]->(p:Person)
WHERE NOT coalesce(plan.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed
  AND plan.status IN ['in_force', 'agreed', 'ended'] AND coalesce(plan.starts_on_from, '0001-01-01') <= $as_of
  AND NOT coalesce(p.death_from <= $as_of, p.death IS NOT NULL) AND coalesce(p.whereabouts, '') <> 'deceased'
WITH c, plan, p, plan.status = 'ended' OR coalesce(plan.ends_on_to < $as_of, false) AS over
WHERE NOT over OR coalesce(plan.ends_on_to <= $as_of, false)

// Reviewed by its own record, or at a review that looked at it.
CALL (plan) {
  OPTIONAL MATCH (review:Review)-[:LOOKED_AT]->(plan)
  WHERE NOT coalesce(review.in_error, false) AND NOT coalesce(review.visibility, '') IN $sealed
    AND coalesce(review.on_from, review.on_to) <= $as_of
  RETURN max(coalesce(review.on_from, review.on_to)) AS looked_at_on
}
WITH *, coalesce(plan.reviewed_on_from, plan.reviewed_on_to) AS own_review
WITH *, CASE WHEN own_review <= $as_of THEN own_review END AS own_on
WITH *, CASE WHEN own_on IS NULL OR looked_at_on > own_on THEN looked_at_on ELSE own_on END AS reviewed_on
WITH *, coalesce(reviewed_on, plan.agreed_on_from, plan.agreed_on_to, plan.starts_on_from, plan.starts_on_to) AS known_on,
     toString(date(reviewed_on) - duration({days: $plan_view_days})) AS heard_from,
     coalesce(c.birth_from > toString(date(reviewed_on) - duration({months: $view_age_months})), false) AS young

// Over by its day, and still going on, with nothing in its place.
CALL (c, plan, p, over) {
  OPTIONAL MATCH (c)-[:HAD]->(event:Event)-[:HAPPENED_WITH]->(p)
  WHERE over AND NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
    AND event.happened IN ['yes', 'part'] AND coalesce(event.on_from, event.on_to) > plan.ends_on_to
    AND coalesce(event.on_from, event.on_to) <= $as_of
  RETURN count(event) AS since_end
}
CALL (c, plan, p, over) {
  OPTIONAL MATCH (c)-[:HAS_ARRANGEMENT]->(other:Arrangement)-[:WITH_PERSON]->(p)
  WHERE over AND other.id <> plan.id AND NOT coalesce(other.in_error, false) AND NOT coalesce(other.visibility, '') IN $sealed
    AND (other.status IN ['in_force', 'agreed'] AND coalesce(other.starts_on_from, '0001-01-01') <= $as_of
           AND coalesce(other.ends_on_to, $as_of) >= $as_of
         OR other.status IN ['in_force', 'agreed', 'ended'] AND other.ends_on_to > plan.ends_on_to)
  RETURN count(other) AS in_its_place
}
WITH * WHERE NOT over OR since_end > 0 AND in_its_place = 0

// What the child said of this person in the months before the review; of a small child what somebody saw.
CALL (c, p, reviewed_on, heard_from) {
  OPTIONAL MATCH (c)-[:SAID]->(view:View)-[:ABOUT]->(p)
  WHERE NOT coalesce(view.in_error, false) AND NOT coalesce(view.visibility, '') IN $sealed
    AND (view.private_to IS NULL OR view.private_to IN $may_read)
    AND coalesce(view.said_on_from, view.said_on_to) >= heard_from AND coalesce(view.said_on_from, view.said_on_to) <= reviewed_on
    AND (view.closeness IS NOT NULL OR view.wants IS NOT NULL OR trim(coalesce(view.words, '')) <> ''
         OR view.enough IS NOT NULL AND NOT view.enough IN $silent_enough)
  RETURN count(view) AS views
}
CALL (c, p, reviewed_on, heard_from, young) {
  OPTIONAL MATCH (c)<-[:SEEN_IN]-(seen:Observation)-[:TOWARDS]->(p)
  WHERE young AND NOT coalesce(seen.in_error, false) AND NOT coalesce(seen.visibility, '') IN $sealed
    AND coalesce(seen.on_from, seen.on_to) >= heard_from AND coalesce(seen.on_from, seen.on_to) <= reviewed_on
  RETURN count(seen) AS observations
}

// A change since in the life of the child, of this person, of a parent, or of a brother or sister. Of others whose file or identity is
// protected nothing is told.
CALL (c, p, known_on) {
  OPTIONAL MATCH (c)<-[ups:PARENT_OF*0..1]-(:Person)-[downs:PARENT_OF*0..1]->(who:Person)-[:LIVED_THROUGH]->(change:LifeEvent)
  WHERE all(link IN ups + downs WHERE NOT coalesce(link.in_error, false) AND NOT coalesce(link.visibility, '') IN $sealed)
    AND NOT coalesce(who.restricted, false) AND coalesce(who.identity_protected, 'none') = 'none'
    AND NOT coalesce(change.in_error, false) AND NOT coalesce(change.visibility, '') IN $sealed AND change.kind IN $sudden_changes
    AND coalesce(change.on_from, change.on_to) > known_on AND coalesce(change.on_from, change.on_to) <= $as_of
  RETURN max(coalesce(change.on_from, change.on_to)) AS family_change_on
}
CALL (c, p, known_on) {
  OPTIONAL MATCH (p)-[:LIVED_THROUGH]->(change:LifeEvent)
  WHERE NOT coalesce(change.in_error, false) AND NOT coalesce(change.visibility, '') IN $sealed AND change.kind IN $sudden_changes
    AND coalesce(change.on_from, change.on_to) > known_on AND coalesce(change.on_from, change.on_to) <= $as_of
  RETURN max(coalesce(change.on_from, change.on_to)) AS their_change_on
}
WITH *, known_on IS NULL OR known_on < $plan_review_since AS unreviewed,
     reviewed_on IS NOT NULL AND views + observations = 0 AS unheard,
     CASE WHEN family_change_on IS NULL OR their_change_on > family_change_on THEN their_change_on
       ELSE family_change_on END AS changed_on
WHERE over OR unreviewed OR unheard OR changed_on IS NOT NULL
RETURN c.id AS child_id, p.id AS person_id, plan.id AS plan_id, known_on, reviewed_on,
       duration.inDays(date(known_on), date($as_of)).days AS known_days, unreviewed, unheard, young, changed_on,
       CASE WHEN over THEN plan.ends_on_to END AS plan_ended_on, since_end
ORDER BY coalesce(known_on, '0001-01-01'), child_id, person_id, plan_id

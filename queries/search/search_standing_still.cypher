// number:     Q46
// title:      Search standing still
// question:   Which search has nobody touched?
// for:        Lifelong Links co-ordinator, team manager
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: search_still_days
// codes:      search_open_states
// evidence:   none
// rests_on:   searches, search_steps, consents
// row:        SearchStandingStill
// limit:      5000
// empty:      Every open search has had a step lately, and everybody who has to agree has agreed.
// caution:    A search that is done, stopped, or whose consent was withdrawn is closed and not listed. A search without a state counts as open.
// seed:       2:303; 3:67

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})-[:HAS_SEARCH]->(search:SearchCase)-[:LOOKS_FOR]->(p:Person)
WHERE NOT coalesce(search.in_error, false) AND NOT coalesce(search.visibility, '') IN $sealed
  AND (search.state IS NULL OR search.state IN $search_open_states)
  AND coalesce(search.opened_from, search.opened_to, '0001-01-01') <= $as_of

// Who agreed by the day: the child, and whoever holds parental responsibility or the authority. One withdrawn consent closes it.
CALL (search) {
  OPTIONAL MATCH (consent:Consent)-[:CONSENTS_TO]->(search)
  WHERE NOT coalesce(consent.in_error, false)
  RETURN count(CASE WHEN consent.kind = 'child' AND coalesce(consent.given_from, consent.given_to) <= $as_of THEN 1 END) > 0
           AS child_agreed,
         count(CASE WHEN consent.kind IN ['parental_responsibility', 'authority']
                     AND coalesce(consent.given_from, consent.given_to) <= $as_of THEN 1 END) > 0 AS others_agreed,
         count(CASE WHEN coalesce(consent.withdrawn_from, consent.withdrawn_to) <= $as_of THEN 1 END) > 0 AS withdrawn
}
WITH * WHERE NOT withdrawn

CALL (search) {
  OPTIONAL MATCH (step:SearchStep)-[:STEP_OF]->(search)
  WHERE NOT coalesce(step.in_error, false) AND coalesce(step.on_from, step.on_to) <= $as_of
  RETURN max(coalesce(step.on_from, step.on_to)) AS last_step_on
}
WITH *, coalesce(search.opened_from, search.opened_to) AS opened_on
WITH *, CASE WHEN last_step_on IS NULL OR opened_on > last_step_on THEN opened_on ELSE last_step_on END AS touched_on
WITH *, NOT child_agreed OR NOT others_agreed AS blocked
WHERE blocked OR touched_on IS NULL OR touched_on < $search_still_since
RETURN c.id AS child_id, p.id AS person_id, search.id AS search_id, search.state AS state, opened_on, last_step_on,
       duration.inDays(date(touched_on), date($as_of)).days AS still_days, blocked, child_agreed, others_agreed
ORDER BY blocked DESC, coalesce(touched_on, '0001-01-01'), child_id, person_id, search_id

// number:     Q47
// title:      Tracing abroad
// question:   How long has he waited to hear?
// for:        social worker
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: tracing_days
// codes:      parent_kinds, sibling_kinds, kin_bases, search_open_states, red_cross_words
// evidence:   none
// rests_on:   searches, search_steps, people, notes
// row:        TracingAbroad
// limit:      5000
// empty:      No unaccompanied child waits to hear of a parent, brother or sister.
// caution:    The Red Cross takes an enquiry from the child only: nobody asks for them. Where there is a worry about trafficking, talk to the lead worker first. An enquiry is known by the words Red Cross in a search step.
// seed:       2:205,389

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
WHERE c.uasc

// Parents, brothers and sisters, by links or as recorded, of whom nobody knows where they are.
CALL (c) {
  MATCH (c)<-[link:PARENT_OF]-(p:Person)
  WHERE NOT coalesce(link.in_error, false) AND NOT coalesce(link.visibility, '') IN $sealed
    AND coalesce(link.basis, 'birth') IN $kin_bases
  RETURN p
  UNION
  MATCH (c)<-[mine:PARENT_OF]-(:Person)-[theirs:PARENT_OF]->(p:Person)
  WHERE none(each IN [mine, theirs] WHERE coalesce(each.in_error, false) OR coalesce(each.visibility, '') IN $sealed)
    AND all(each IN [mine, theirs] WHERE coalesce(each.basis, 'birth') IN $kin_bases)
  RETURN p
  UNION
  MATCH (c)-[tie:KNOWS]-(p:Person)
  WHERE NOT coalesce(tie.in_error, false) AND NOT coalesce(tie.visibility, '') IN $sealed
    AND (tie.kind IN $sibling_kinds OR tie.source_person = c.id AND tie.kind IN $parent_kinds)
  RETURN p
}
WITH DISTINCT c, p
WHERE p.id <> c.id AND p.whereabouts IN ['unknown', 'thought_known', 'abroad']
  AND NOT coalesce(p.death_from <= $as_of, p.death IS NOT NULL)

CALL (c, p) {
  OPTIONAL MATCH (c)-[:HAS_SEARCH]->(search:SearchCase)-[:LOOKS_FOR]->(p)
  WHERE NOT coalesce(search.in_error, false) AND NOT coalesce(search.visibility, '') IN $sealed
  OPTIONAL MATCH (step:SearchStep)-[:STEP_OF]->(search)
  WHERE NOT coalesce(step.in_error, false) AND coalesce(step.on_from, step.on_to) <= $as_of
  WITH search, step, coalesce(step.on_from, step.on_to) AS on,
       any(word IN $red_cross_words WHERE toLower(coalesce(step.source_asked, '')) CONTAINS word
             OR toLower(coalesce(step.asked, '')) CONTAINS word) AS of_red_cross
  RETURN count(DISTINCT CASE WHEN search.state IS NULL OR search.state IN $search_open_states THEN search.id END) AS searches,
         min(CASE WHEN of_red_cross THEN on END) AS asked_on, max(on) AS last_step_on,
         max(CASE WHEN of_red_cross AND step.result IS NOT NULL THEN on END) AS heard_on
}
WITH *, CASE WHEN heard_on IS NULL THEN asked_on ELSE heard_on END AS waiting_since
WHERE asked_on IS NULL AND p.whereabouts <> 'abroad' OR waiting_since < $tracing_since
RETURN c.id AS child_id, p.id AS person_id, p.whereabouts AS whereabouts, searches > 0 AS searched, asked_on, heard_on,
       duration.inDays(date(waiting_since), date($as_of)).days AS waiting_days
ORDER BY coalesce(waiting_since, '0001-01-01'), child_id, person_id

// number:     Q35
// title:      Distress read as harm
// question:   Did we write "negative" because the child cried?
// for:        independent reviewing officer, team manager
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: none
// codes:      none
// evidence:   none
// rests_on:   events, judgements, words
// row:        JudgedByDistress
// limit:      5000
// empty:      Wherever time together was judged negative, a worry about safety or the child's own words stand beside it.
// caution:    What was observed stands in words that no rule can read: whether an unsafe act is among them, a person has to see. The judgement stays as it was written; meaning is added beside it.
// seed:       0:72,94

// An unsafe act is a worry written down, or that it could not go ahead safely. Crying afterwards, or nothing at all, is none.
UNWIND $children AS child_id
MATCH (c:Child {id: child_id})-[:HAD]->(event:Event {judged: 'negative'})
WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
  AND event.happened <> 'no' AND coalesce(event.on_from, event.on_to) <= $as_of
  AND trim(coalesce(event.child_words, '')) = '' AND trim(coalesce(event.concern, '')) = ''
  AND coalesce(event.missed_reason, '') <> 'unsafe_presentation'
OPTIONAL MATCH (event)-[:HAPPENED_WITH]->(p:Person) WHERE p.id <> c.id
RETURN c.id AS child_id, p.id AS person_id, event.id AS event_id, coalesce(event.on_from, event.on_to) AS judged_on,
       coalesce(event.on_from <> event.on_to, true) OR coalesce(event.on_about, false) AS about,
       coalesce(event.feeling_after, '') <> '' AS felt_after, trim(coalesce(event.observed, '')) <> '' AS observed
ORDER BY judged_on DESC, child_id, person_id, event_id

// number:     Q28
// title:      Used as a sanction?
// question:   Was family time taken away because of behaviour?
// for:        independent reviewing officer, team manager, home manager
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: sanction_days
// codes:      carer_kinds, sanction_words, home_words
// evidence:   none
// rests_on:   events, places, words, judgements
// row:        UsedAsASanction
// limit:      5000
// empty:      No time together of the last months that a carer or home called off has words of behaviour beside it.
// caution:    It finds words, not intentions: read the record and ask. Words in another language are not found. It looks back half a year.
// seed:       0:77

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})-[:HAD]->(event:Event)-[:HAPPENED_WITH]->(p:Person)
WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
  AND event.happened = 'no' AND trim(coalesce(event.cancelled_by, '')) <> ''
WITH c, p, event, coalesce(event.on_from, event.on_to) AS called_off_on, toLower(event.cancelled_by) AS by_words,
     [text IN [event.observed, event.concern, event.child_words, event.missed_reason, event.cancelled_by]
      WHERE text IS NOT NULL | toLower(text)] AS texts
WHERE called_off_on >= $sanction_since AND coalesce(event.planned_for_from, called_off_on) <= $sanction_until
  AND any(text IN texts WHERE any(word IN $sanction_words WHERE text CONTAINS word))

// By whom: words for a carer or a home, or somebody who cared for the child or is known to do so.
CALL (c, event, by_words) {
  OPTIONAL MATCH (c)-[how:KNOWS|PLACED_AT]-(between)-[:CARED_BY*0..1]->(carer:Person)
  WHERE NOT coalesce(how.in_error, false) AND NOT coalesce(between.in_error, false)
    AND (how.kind IN $carer_kinds OR between:Placement)
    AND (carer.id = event.cancelled_by OR toLower(carer.name) = by_words OR toLower(coalesce(carer.known_as, '')) = by_words)
  RETURN count(carer) AS carers
}
WITH * WHERE carers > 0 OR any(word IN $home_words WHERE by_words CONTAINS word) OR by_words = 'home'
RETURN c.id AS child_id, p.id AS person_id, event.id AS event_id, called_off_on,
       duration.inDays(date(called_off_on), date($as_of)).days AS days_ago
ORDER BY called_off_on DESC, child_id, person_id, event_id

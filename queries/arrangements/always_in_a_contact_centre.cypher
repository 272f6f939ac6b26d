// number:     Q23
// title:      Always in a contact centre
// question:   Why always that small room?
// for:        social worker
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: centre_sessions, centre_least, centre_percent
// codes:      direct_modes, centre_words, limits_with_conditions, court_bases
// evidence:   none
// rests_on:   arrangements, events, restrictions, places, reasons
// row:        AlwaysInAContactCentre
// limit:      5000
// empty:      Nobody is met in a contact centre nearly always, or a rule asks for it.
// caution:    Times together whose place nobody recorded are not counted. Where a limit with conditions, or one about places, is in force, the row is left out: it may say where.
// seed:       2:5,263,343–360

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})-[:HAD|HAPPENED_WITH]-(event:Event)-[:HAD|HAPPENED_WITH]-(p:Person)
WHERE event.child IN [c.id, p.id] AND NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
  AND event.happened IN ['yes', 'part'] AND event.mode IN $direct_modes AND trim(coalesce(event.place, '')) <> ''
  AND coalesce(event.on_from, event.on_to) <= $as_of
  AND NOT coalesce(p.death_from <= $as_of, p.death IS NOT NULL) AND coalesce(p.whereabouts, '') <> 'deceased'

// A day that is told of twice is one time together (E16, reading 21); a day with an outing counts as one with an outing.
WITH c, p, coalesce(event.on_from, event.on_to) AS day,
     min(CASE WHEN event.place = 'contact_centre' OR any(word IN $centre_words WHERE toLower(event.place) CONTAINS word) THEN 1
       ELSE 0 END) AS in_centre
ORDER BY day DESC
WITH c, p, collect(in_centre)[0..$centre_sessions] AS places
WITH c, p, size(places) AS sessions, size([each IN places WHERE each = 1]) AS in_centre
WHERE sessions >= $centre_least AND in_centre * 100 >= $centre_percent * sessions

CALL (c, p) {
  OPTIONAL MATCH (c)<-[:PROTECTS]-(limit:Restriction)-[:RESTRICTS]->(p)
  WHERE NOT coalesce(limit.in_error, false) AND NOT coalesce(limit.visibility, '') IN $sealed
    AND (limit.kind IN $limits_with_conditions AND coalesce(limit.scope, 'all') <> 'information' OR limit.scope = 'place')
    AND coalesce(limit.starts_on_from, '0001-01-01') <= $as_of AND coalesce(limit.ends_on_to, $as_of) >= $as_of
  RETURN count(limit) AS rules
}
CALL (c, p) {
  OPTIONAL MATCH (c)-[:HAS_ARRANGEMENT]->(plan:Arrangement)-[:WITH_PERSON]->(p)
  WHERE NOT coalesce(plan.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed
    AND plan.status IN ['in_force', 'agreed'] AND coalesce(plan.starts_on_from, '0001-01-01') <= $as_of
    AND coalesce(plan.ends_on_to, $as_of) >= $as_of AND plan.legal_basis IN $court_bases
    AND (plan.place = 'contact_centre' OR any(word IN $centre_words WHERE toLower(coalesce(plan.place, '')) CONTAINS word))
  RETURN count(plan) AS ordered_plans
}
WITH * WHERE rules = 0 AND ordered_plans = 0
RETURN c.id AS child_id, p.id AS person_id, sessions, in_centre
ORDER BY in_centre DESC, child_id, person_id

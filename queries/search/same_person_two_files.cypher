// number:     Q48
// title:      Same person, two files
// question:   Is this the same gran?
// for:        data officer
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: same_person_score
// codes:      none
// evidence:   none
// rests_on:   people, person_names, contact_details
// row:        SamePersonTwoFiles
// limit:      5000
// empty:      Nobody on one child's map looks like somebody on another's.
// caution:    Compared are the names, the dates of birth and where people can be reached, of the children that are asked of together: ask of a team or of all. A likeness proves nothing: a person decides, and what was merged can be taken apart. Nobody protected or in a restricted file is compared.
// seed:       none

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})

// Everybody near the child who may be compared at all: nobody protected, nobody in a restricted file, nobody who was merged.
CALL (c) {
  MATCH (c)-[tie:KNOWS]-(p:Person)
  WHERE NOT coalesce(tie.in_error, false) AND NOT coalesce(tie.visibility, '') IN $sealed
  RETURN p
  UNION
  MATCH (c)<-[link:PARENT_OF]-(p:Person)
  WHERE NOT coalesce(link.in_error, false) AND NOT coalesce(link.visibility, '') IN $sealed
  RETURN p
  UNION
  MATCH (c)<-[mine:PARENT_OF]-(:Person)<-[theirs:PARENT_OF]-(p:Person)
  WHERE none(each IN [mine, theirs] WHERE coalesce(each.in_error, false) OR coalesce(each.visibility, '') IN $sealed)
  RETURN p
  UNION
  MATCH (c)-[:PLACED_AT]->(placed:Placement)-[:CARED_BY]->(p:Person)
  WHERE NOT coalesce(placed.in_error, false) AND coalesce(placed.starts_on_from, '0001-01-01') <= $as_of
  RETURN p
}
WITH DISTINCT c, p
WHERE p.id <> c.id AND NOT coalesce(p.restricted, false) AND coalesce(p.identity_protected, 'none') = 'none'
  AND p.merged_into IS NULL AND NOT p:Pet AND NOT p:Place AND NOT p:Community AND NOT p:Organisation AND NOT p:Worker
CALL (p) {
  OPTIONAL MATCH (p)-[:CALLED]->(name:PersonName)
  WHERE NOT coalesce(name.in_error, false)
  RETURN [each IN collect(DISTINCT name.name) WHERE each IS NOT NULL] AS further
}
CALL (p) {
  OPTIONAL MATCH (p)-[:REACHED_AT]->(detail:ContactDetail)
  WHERE NOT coalesce(detail.in_error, false)
  RETURN [each IN collect(DISTINCT detail.value) WHERE each IS NOT NULL] AS reached_at
}
RETURN c.id AS child_id, p.id AS person_id, p.id AS record_id, [p.name] + further AS names, p.sex AS sex, p.birth_from AS born_from,
       p.birth_to AS born_to, reached_at, 0 AS score, '' AS alike
ORDER BY child_id, person_id

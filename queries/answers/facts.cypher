// title: What the gate, the words and the masking need to know of everybody in an answer; one row for each child
// params: pairs: list[map]
// row: child_id, people, ties, adoptions, parent_links, partnerships, stays, views, assessments, arrangements, barriers, limits, explanations, placements
// kind: read

UNWIND $pairs AS pair
MATCH (c:Child {id: pair.child_id})

// Whoever may not be named though nobody asks about them: what the child said of somebody else may name them, or the family that
// a brother or sister was adopted into, or who shares their home.
// OPTIONAL, because a child of whom nobody is protected has to stay.
CALL (c) {
  OPTIONAL MATCH (c)-[tie:KNOWS]-(who:Person)
  WHERE who.restricted OR coalesce(who.identity_protected, 'none') <> 'none'
        OR tie.kind IN ['adopted_away_sibling', 'birth_sibling_of_adopted']
  RETURN who
  UNION
  MATCH (c)<-[:PARENT_OF]-(:Person)-[:PARENT_OF]->(who:Person)
  WHERE who.restricted OR coalesce(who.identity_protected, 'none') <> 'none'
        OR EXISTS { MATCH (who)<-[:KNOWS {kind: 'adopted_away_sibling'}]-(:Person) }
        OR EXISTS { MATCH (who)-[:KNOWS {kind: 'birth_sibling_of_adopted'}]->(:Person) }
  RETURN who
  UNION
  MATCH (c)<-[:PARENT_OF*1..2]-(who:Person)
  WHERE who.restricted OR coalesce(who.identity_protected, 'none') <> 'none'
  RETURN who
  UNION
  MATCH (c)-[:SAID]->(:View)-[:ABOUT]->(who:Person)
  WHERE who.restricted OR coalesce(who.identity_protected, 'none') <> 'none'
  RETURN who
}
WITH c, pair, collect(DISTINCT who.id) AS unnamed

// The people asked about; who keeps those that are kept, because a pet or community has the gate of its keeper (reading 11); the
// parents and grandparents of either side, through whom they are related; and the carers through whom they were at home together.
// The child is among them so that a child with nobody on the map stays.
CALL (c, pair, unnamed) {
  UNWIND pair.people + unnamed + [pair.child_id] AS person_id
  MATCH (who:Person {id: person_id})
  RETURN who
  UNION
  UNWIND unnamed AS person_id
  MATCH (p:Person {id: person_id})-[:LIVES_IN]->(:Household)<-[:LIVES_IN]-(who:Person)
  RETURN who
  UNION
  UNWIND pair.people AS person_id
  MATCH (p:Person {id: person_id}) WHERE p.keeper IS NOT NULL
  WITH p.keeper AS keeper
  MATCH (who:Person {id: keeper})
  RETURN who
  UNION
  UNWIND pair.people AS person_id
  MATCH (p:Pet {id: person_id})-[:LIVES_IN]->(:Household)<-[:LIVES_IN]-(who:Person)
  RETURN who
  UNION
  UNWIND pair.people + unnamed + [pair.child_id] AS person_id
  MATCH (p:Person {id: person_id})<-[:PARENT_OF*1..2]-(who:Person)
  RETURN who
  UNION
  UNWIND pair.people + [pair.child_id] AS person_id
  MATCH (p:Person {id: person_id})-[:PLACED_AT]->(:Placement)-[:CARED_BY]->(who:Person)
  RETURN who
  UNION
  // The child, so that a child of whom nobody else is recorded stays.
  UNWIND [c] AS who
  RETURN who
}
WITH c, [who IN collect(DISTINCT who) WHERE who.id <> c.id] AS people

CALL (c, people) {
  UNWIND people AS p
  OPTIONAL MATCH (c)-[tie:KNOWS]-(p)
  RETURN collect(DISTINCT properties(tie)) AS ties
}
CALL (c, people) {
  UNWIND people AS p
  OPTIONAL MATCH (p)-[tie:KNOWS]-(:Person) WHERE tie.kind IN ['adopted_away_sibling', 'birth_sibling_of_adopted']
  RETURN collect(DISTINCT properties(tie)) AS adoptions
}
CALL (c, people) {
  UNWIND people + [c] AS p
  OPTIONAL MATCH (p)<-[link:PARENT_OF]-(:Person)
  RETURN collect(DISTINCT properties(link)) AS parent_links
}
CALL (c, people) {
  OPTIONAL MATCH (c)<-[:PARENT_OF]-(:Person)-[bond:PARTNER_OF]-(:Person)
  RETURN collect(DISTINCT properties(bond)) AS partnerships
}
CALL (c, people) {
  UNWIND people + [c] AS p
  OPTIONAL MATCH (p)-[stay:LIVES_IN]->(:Household)
  RETURN collect(DISTINCT properties(stay)) AS stays
}
CALL (c, people) {
  UNWIND people AS p
  OPTIONAL MATCH (c)-[:SAID|ABOUT]-(view:View)-[:SAID|ABOUT]-(p)
  RETURN collect(DISTINCT properties(view)) AS views
}
CALL (c, people) {
  UNWIND people AS p
  OPTIONAL MATCH (c)<-[:FOR_CHILD]-(assessment:Assessment)-[:OF]->(p)
  RETURN collect(DISTINCT properties(assessment)) AS assessments
}
CALL (c, people) {
  UNWIND people AS p
  OPTIONAL MATCH (c)-[:HAS_ARRANGEMENT]->(arrangement:Arrangement)-[:WITH_PERSON]->(p)
  OPTIONAL MATCH (barrier:Barrier {kind: 'checks_not_done'})-[:HINDERS]->(arrangement)
  RETURN collect(DISTINCT properties(arrangement)) AS arrangements, collect(DISTINCT properties(barrier)) AS barriers
}
CALL (c, people) {
  UNWIND people AS p
  OPTIONAL MATCH (c)<-[:PROTECTS|RESTRICTS]-(restriction:Restriction)-[:PROTECTS|RESTRICTS]->(p)
  OPTIONAL MATCH (explanation:Explanation)-[:EXPLAINS]->(restriction)
  RETURN collect(DISTINCT properties(restriction)) AS limits, collect(DISTINCT properties(explanation)) AS explanations
}
CALL (c, people) {
  UNWIND people + [c] AS p
  OPTIONAL MATCH (p)-[:PLACED_AT]->(placement:Placement)
  RETURN collect(DISTINCT properties(placement)) AS placements
}
RETURN c.id AS child_id, [who IN people + [c] | properties(who)] AS people, ties, adoptions, parent_links, partnerships, stays,
       views, assessments, arrangements, barriers, limits, explanations, placements
ORDER BY child_id

// title: Ids of everyone who may be on a child's map; what is too much is left out afterwards (domain/circle.py)
// params: child: str
// row: person
// kind: read
MATCH (c:Person {id: $child})
CALL (c) {
  MATCH (c)-[:KNOWS|WORKS_WITH]-(p:Person) RETURN p
  UNION
  MATCH (c)-[:SAID]->(:View)-[:ABOUT]->(p:Person) RETURN p
  UNION
  MATCH (c)<-[:FOR_CHILD]-(:Assessment)-[:OF]->(p:Person) RETURN p
  UNION
  MATCH (c)<-[:PROTECTS]-(:Restriction)-[:RESTRICTS]->(p:Person) RETURN p
  UNION
  MATCH (c)-[:HAS_ARRANGEMENT]->(:Arrangement)-[:WITH_PERSON]->(p:Person) RETURN p
  UNION
  MATCH (c)-[:HAD]->(:Event)-[:HAPPENED_WITH]->(p:Person) RETURN p
  UNION
  MATCH (c)<-[:HAPPENED_WITH]-(:Event)-[:HAD|HAPPENED_WITH]-(p:Person) RETURN p
  UNION
  MATCH (c)-[:PLACED_AT]->(:Placement)-[:CARED_BY|CARERS_CHILD]->(p:Person) RETURN p
  UNION
  MATCH (c)-[:LIVES_IN]->(:Household)<-[:LIVES_IN]-(p:Person) RETURN p
  UNION
  MATCH (c)<-[:PARENT_OF*1..3]-(p:Person) RETURN p
  UNION
  MATCH (c)<-[:PARENT_OF*1..2]-(:Person)-[:PARENT_OF]->(p:Person) RETURN p
  UNION
  MATCH (c)-[:PARENT_OF]->(p:Person) RETURN p
}
WITH c, collect(DISTINCT p) AS near
UNWIND near + [c] AS member
CALL (member) {
  RETURN member AS p
  UNION
  MATCH (member)-[:PARTNER_OF]-(p:Person) RETURN p
  UNION
  MATCH (member)<-[:PARENT_OF]-(p:Person) RETURN p
  UNION
  MATCH (p:Person {id: member.keeper}) RETURN p
}
RETURN DISTINCT p.id AS person
ORDER BY person

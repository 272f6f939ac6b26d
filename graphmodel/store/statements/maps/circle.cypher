// title: Ids of everyone who may be on a child's map; what is too much is left out afterwards (domain/circle.py)
// params: child: str
// row: person
// kind: read
MATCH (c:Person {id: $child})
CALL (c) {
  RETURN c AS p
  UNION
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
  MATCH (c)<-[:SEEN_IN]-(:Observation)-[:TOWARDS]->(p:Person) RETURN p
  UNION
  MATCH (c)<-[:STAGE_FOR]-(:StageRecord)-[:STAGE_WITH]->(p:Person) RETURN p
  UNION
  MATCH (c)<-[:DECIDED_FOR]-(:Decision)-[:DECIDED_ABOUT]->(p:Person) RETURN p
  UNION
  MATCH (c)<-[:PROPOSED_FOR]-(:Proposal)-[:PROPOSED_ABOUT]->(p:Person) RETURN p
  UNION
  MATCH (c)-[:HAS_SEARCH]->(:SearchCase)-[:LOOKS_FOR|KEEPS_FROM]->(p:Person) RETURN p
  UNION
  MATCH (c)<-[:KEPT_FOR]-(:KeyDate)<-[:HAS_DATE]-(p:Person) RETURN p
  UNION
  MATCH (c)-[:OWNS]->(:Memento)-[:KEPT_BY]->(p:Person) RETURN p
  UNION
  MATCH (c)-[:ATTENDS]->(:School)-[:ON_MAP_AS]->(p:Person) RETURN p
  UNION
  MATCH (c)-[:LIVES_IN]->(:Household)<-[:LIVES_IN]-(p:Person) RETURN p
  UNION
  MATCH (c)<-[:PARENT_OF*1..3]-(p:Person) RETURN p
  UNION
  MATCH (c)<-[:PARENT_OF*1..2]-(:Person)-[:PARENT_OF]->(p:Person) RETURN p
  UNION
  MATCH (c)-[:PARENT_OF]->(p:Person) RETURN p
}
WITH collect(DISTINCT p) AS near
UNWIND near AS member
CALL (member) {
  RETURN member AS p
  UNION
  MATCH (member)-[:PARTNER_OF]-(p:Person) RETURN p
  UNION
  MATCH (member)<-[:PARENT_OF]-(p:Person) RETURN p
  UNION
  MATCH (member)<-[:KEEPS]-(p:Person) RETURN p
  UNION
  WITH member WHERE member.keeper IS NOT NULL
  MATCH (p:Person {id: member.keeper}) RETURN p
  UNION
  WITH member
  WHERE coalesce(member.identity_protected, 'none') <> 'none' OR EXISTS { MATCH (member)-[:KNOWS {kind: 'adopted_away_sibling'}]-() }
        OR EXISTS { MATCH (member)-[:KNOWS {kind: 'birth_sibling_of_adopted'}]-() }
  MATCH (member)-[:LIVES_IN]->(:Household)<-[:LIVES_IN]-(p:Person) RETURN p
}
RETURN DISTINCT p.id AS person
ORDER BY person

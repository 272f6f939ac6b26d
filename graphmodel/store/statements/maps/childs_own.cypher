// title: What stands in a child's file: ties, work, views, judgements, plans, events and limits; and what others' files say of this child
// params: child: str
// row: word, stored
// kind: read
MATCH (c:Person {id: $child})
CALL (c) {
  MATCH (c)-[r:KNOWS]-(:Person) RETURN 'tie' AS word, properties(r) AS stored
  UNION
  MATCH (:Person)-[r:WORKS_WITH]->(c) RETURN 'worker_spell' AS word, properties(r) AS stored
  UNION
  MATCH (c)-[:SAID]->(view:View) RETURN 'view' AS word, properties(view) AS stored
  UNION
  MATCH (view:View)-[:ABOUT]->(c) RETURN 'view' AS word, properties(view) AS stored
  UNION
  MATCH (c)<-[:FOR_CHILD]-(judged:Assessment) RETURN 'assessment' AS word, properties(judged) AS stored
  UNION
  MATCH (c)-[:HAS_ARRANGEMENT]->(plan:Arrangement) RETURN 'arrangement' AS word, properties(plan) AS stored
  UNION
  MATCH (c)-[:HAD|HAPPENED_WITH]-(event:Event) RETURN 'event' AS word, properties(event) AS stored
  UNION
  MATCH (c)<-[:PROTECTS|RESTRICTS]-(rule:Restriction) RETURN 'restriction' AS word, properties(rule) AS stored
  UNION
  MATCH (c)<-[:PROTECTS]-(:Restriction)<-[:EXPLAINS]-(told:Explanation) RETURN 'explanation' AS word, properties(told) AS stored
}
RETURN word, stored
ORDER BY word, stored.id

// title: New assessments
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (c:Person {id: row.child})
MATCH (p:Person {id: row.person})
CREATE (c)<-[:FOR_CHILD]-(n:Assessment)-[:OF]->(p)
SET n = row

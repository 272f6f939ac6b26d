// title: New restrictions
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (c:Person {id: row.child})
MATCH (p:Person {id: row.on_person})
CREATE (c)<-[:PROTECTS]-(n:Restriction)-[:RESTRICTS]->(p)
SET n = row

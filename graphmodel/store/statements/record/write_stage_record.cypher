// title: New records of a stage
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (c:Person {id: row.child})
MATCH (p:Person {id: row.person})
CREATE (c)<-[:STAGE_FOR]-(n:StageRecord)-[:STAGE_WITH]->(p)
SET n = row

// title: New ways to reach people
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
CREATE (p)-[:REACHED_AT]->(n:ContactDetail)
SET n = row

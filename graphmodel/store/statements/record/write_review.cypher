// title: New reviews
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (c:Person {id: row.child})
CREATE (c)-[:REVIEWED_AT]->(n:Review)
SET n = row

// title: New sessions of drawing
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (c:Person {id: row.child})
CREATE (c)-[:DREW_IN]->(n:Session)
SET n = row

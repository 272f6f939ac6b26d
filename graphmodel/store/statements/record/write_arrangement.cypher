// title: New arrangements
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (c:Person {id: row.child})
CREATE (c)-[:HAS_ARRANGEMENT]->(n:Arrangement)
SET n = row

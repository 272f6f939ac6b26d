// title: New days to keep
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
CREATE (p)-[:HAS_DATE]->(n:KeyDate)
SET n = row

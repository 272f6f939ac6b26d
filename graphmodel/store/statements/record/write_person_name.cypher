// title: New further names
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
CREATE (p)-[:CALLED]->(n:PersonName)
SET n = row

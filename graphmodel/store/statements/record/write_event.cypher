// title: New events
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (c:Person {id: row.child})
CREATE (c)-[:HAD]->(n:Event)
SET n = row

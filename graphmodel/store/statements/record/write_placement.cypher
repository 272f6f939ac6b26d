// title: New placements
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (c:Person {id: row.child})
CREATE (c)-[:PLACED_AT]->(n:Placement)
SET n = row

// title: For which child's map a day is kept
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:KeyDate {id: row.id})
MATCH (p:Person {id: row.child})
CREATE (n)-[:KEPT_FOR]->(p)

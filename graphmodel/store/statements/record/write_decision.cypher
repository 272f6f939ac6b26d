// title: New decisions
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (c:Person {id: row.child})
CREATE (c)<-[:DECIDED_FOR]-(n:Decision)
SET n = row

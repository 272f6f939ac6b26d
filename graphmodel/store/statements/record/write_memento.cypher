// title: New things that hold memories
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (c:Person {id: row.child})
CREATE (c)-[:OWNS]->(n:Memento)
SET n = row

// title: New views of a child
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (c:Person {id: row.child})
MATCH (p:Person {id: row.about})
CREATE (c)-[:SAID]->(n:View)-[:ABOUT]->(p)
SET n = row

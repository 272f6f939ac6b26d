// title: New places by hand
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (c:Person {id: row.child})
MATCH (p:Person {id: row.person})
CREATE (c)<-[:DRAWN_FOR]-(n:DrawnPlace)-[:PLACES]->(p)
SET n = row

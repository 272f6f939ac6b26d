// title: New observations
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (c:Person {id: row.child})
MATCH (p:Person {id: row.about})
CREATE (c)<-[:SEEN_IN]-(n:Observation)-[:TOWARDS]->(p)
SET n = row

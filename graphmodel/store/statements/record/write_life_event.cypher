// title: New life events
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
CREATE (p)-[:LIVED_THROUGH]->(n:LifeEvent)
SET n = row

// title: The child of answers to questions: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Alert {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:ALERT_FOR]->(p)
WITH row, n
MATCH (n)-[old:ALERT_FOR]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

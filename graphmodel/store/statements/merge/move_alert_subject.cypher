// title: The subject of answers to questions: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Alert {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:CONCERNS]->(p)
WITH row, n
MATCH (n)-[old:CONCERNS]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

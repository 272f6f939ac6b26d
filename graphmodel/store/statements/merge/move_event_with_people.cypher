// title: The with people of events: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Event {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:HAPPENED_WITH]->(p)
WITH row, n
MATCH (n)-[old:HAPPENED_WITH]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

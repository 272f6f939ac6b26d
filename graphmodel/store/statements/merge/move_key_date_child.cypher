// title: The child of days to keep: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:KeyDate {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:KEPT_FOR]->(p)
WITH row, n
MATCH (n)-[old:KEPT_FOR]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

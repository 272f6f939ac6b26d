// title: The on person of restrictions: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Restriction {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:RESTRICTS]->(p)
WITH row, n
MATCH (n)-[old:RESTRICTS]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

// title: The child of restrictions: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Restriction {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:PROTECTS]->(p)
WITH row, n
MATCH (n)-[old:PROTECTS]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

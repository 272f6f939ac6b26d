// title: The organisation of schools: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:School {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:ON_MAP_AS]->(p)
WITH row, n
MATCH (n)-[old:ON_MAP_AS]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

// title: The must not know of searches: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:SearchCase {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:KEEPS_FROM]->(p)
WITH row, n
MATCH (n)-[old:KEEPS_FROM]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

// title: The target of searches: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:SearchCase {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:LOOKS_FOR]->(p)
WITH row, n
MATCH (n)-[old:LOOKS_FOR]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

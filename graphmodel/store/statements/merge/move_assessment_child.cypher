// title: The child of assessments: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Assessment {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:FOR_CHILD]->(p)
WITH row, n
MATCH (n)-[old:FOR_CHILD]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

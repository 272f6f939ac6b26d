// title: The about of observations: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Observation {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:TOWARDS]->(p)
WITH row, n
MATCH (n)-[old:TOWARDS]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

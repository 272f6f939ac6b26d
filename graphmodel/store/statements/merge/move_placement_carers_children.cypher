// title: The carers children of placements: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Placement {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:CARERS_CHILD]->(p)
WITH row, n
MATCH (n)-[old:CARERS_CHILD]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

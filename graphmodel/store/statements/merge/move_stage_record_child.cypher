// title: The child of stages: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:StageRecord {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:STAGE_FOR]->(p)
WITH row, n
MATCH (n)-[old:STAGE_FOR]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

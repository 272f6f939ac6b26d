// title: The child of observations: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Observation {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:SEEN_IN]->(p)
WITH row, n
MATCH (n)-[old:SEEN_IN]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

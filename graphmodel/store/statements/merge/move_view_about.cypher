// title: The about of views: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:View {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:ABOUT]->(p)
WITH row, n
MATCH (n)-[old:ABOUT]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

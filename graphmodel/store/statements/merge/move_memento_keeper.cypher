// title: The keeper of things that hold memories: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Memento {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:KEPT_BY]->(p)
WITH row, n
MATCH (n)-[old:KEPT_BY]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

// title: The about of decisions: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Decision {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:DECIDED_ABOUT]->(p)
WITH row, n
MATCH (n)-[old:DECIDED_ABOUT]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

// title: The person of places by hand: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:DrawnPlace {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:PLACES]->(p)
WITH row, n
MATCH (n)-[old:PLACES]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

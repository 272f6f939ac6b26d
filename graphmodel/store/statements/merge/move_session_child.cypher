// title: The child of sessions: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Session {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)<-[:DREW_IN]-(p)
WITH row, n
MATCH (n)<-[old:DREW_IN]-(former:Person {id: row.before})
WHERE row.gone
DELETE old

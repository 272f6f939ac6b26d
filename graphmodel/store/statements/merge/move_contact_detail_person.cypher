// title: The person of ways to reach somebody: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:ContactDetail {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)<-[:REACHED_AT]-(p)
WITH row, n
MATCH (n)<-[old:REACHED_AT]-(former:Person {id: row.before})
WHERE row.gone
DELETE old

// title: The child of reviews: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Review {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)<-[:REVIEWED_AT]-(p)
WITH row, n
MATCH (n)<-[old:REVIEWED_AT]-(former:Person {id: row.before})
WHERE row.gone
DELETE old

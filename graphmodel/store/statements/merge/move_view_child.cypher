// title: The child of views: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:View {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)<-[:SAID]-(p)
WITH row, n
MATCH (n)<-[old:SAID]-(former:Person {id: row.before})
WHERE row.gone
DELETE old

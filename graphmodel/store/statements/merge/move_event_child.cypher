// title: The child of events: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Event {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)<-[:HAD]-(p)
WITH row, n
MATCH (n)<-[old:HAD]-(former:Person {id: row.before})
WHERE row.gone
DELETE old

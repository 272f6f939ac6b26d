// title: The person of further names: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:PersonName {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)<-[:CALLED]-(p)
WITH row, n
MATCH (n)<-[old:CALLED]-(former:Person {id: row.before})
WHERE row.gone
DELETE old

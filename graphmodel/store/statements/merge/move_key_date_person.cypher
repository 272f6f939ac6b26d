// title: The person of days to keep: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:KeyDate {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)<-[:HAS_DATE]-(p)
WITH row, n
MATCH (n)<-[old:HAS_DATE]-(former:Person {id: row.before})
WHERE row.gone
DELETE old

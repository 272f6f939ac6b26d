// title: The child of placements: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Placement {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)<-[:PLACED_AT]-(p)
WITH row, n
MATCH (n)<-[old:PLACED_AT]-(former:Person {id: row.before})
WHERE row.gone
DELETE old

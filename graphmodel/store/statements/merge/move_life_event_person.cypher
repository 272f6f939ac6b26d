// title: The person of life events: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:LifeEvent {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)<-[:LIVED_THROUGH]-(p)
WITH row, n
MATCH (n)<-[old:LIVED_THROUGH]-(former:Person {id: row.before})
WHERE row.gone
DELETE old

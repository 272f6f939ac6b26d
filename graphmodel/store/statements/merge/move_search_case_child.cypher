// title: The child of searches: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:SearchCase {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)<-[:HAS_SEARCH]-(p)
WITH row, n
MATCH (n)<-[old:HAS_SEARCH]-(former:Person {id: row.before})
WHERE row.gone
DELETE old

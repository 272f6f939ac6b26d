// title: The about of proposals: joined to whoever the field names now, and no longer to whoever it named
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Proposal {id: row.id})
MATCH (p:Person {id: row.after})
MERGE (n)-[:PROPOSED_ABOUT]->(p)
WITH row, n
MATCH (n)-[old:PROPOSED_ABOUT]->(former:Person {id: row.before})
WHERE row.gone
DELETE old

// title: About whom something is proposed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Proposal {id: row.id})
MATCH (p:Person {id: row.about})
CREATE (n)-[:PROPOSED_ABOUT]->(p)

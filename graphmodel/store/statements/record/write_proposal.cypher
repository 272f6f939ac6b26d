// title: New proposals
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (c:Person {id: row.child})
CREATE (c)<-[:PROPOSED_FOR]-(n:Proposal)
SET n = row

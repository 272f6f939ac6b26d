// title: About whom it was decided
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Decision {id: row.id})
MATCH (p:Person {id: row.about})
CREATE (n)-[:DECIDED_ABOUT]->(p)

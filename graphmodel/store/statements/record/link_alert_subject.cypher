// title: Whom a row of a question concerns
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Alert {id: row.id})
MATCH (p:Person {id: row.subject})
CREATE (n)-[:CONCERNS]->(p)

// title: With whom it happened
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Event {id: row.id})
UNWIND row.with_people AS person_id
MATCH (p:Person {id: person_id})
CREATE (n)-[:HAPPENED_WITH]->(p)

// title: Whom an arrangement is with
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Arrangement {id: row.id})
UNWIND row.with_people AS person_id
MATCH (p:Person {id: person_id})
CREATE (n)-[:WITH_PERSON]->(p)

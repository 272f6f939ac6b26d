// title: Children of the carers
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Placement {id: row.id})
UNWIND row.carers_children AS person_id
MATCH (p:Person {id: person_id})
CREATE (n)-[:CARERS_CHILD]->(p)

// title: Who cares for the child in a placement
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Placement {id: row.id})
UNWIND row.carers AS person_id
MATCH (p:Person {id: person_id})
CREATE (n)-[:CARED_BY]->(p)

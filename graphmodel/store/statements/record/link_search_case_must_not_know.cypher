// title: Who must not know of a search
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:SearchCase {id: row.id})
UNWIND row.must_not_know AS person_id
MATCH (p:Person {id: person_id})
CREATE (n)-[:KEEPS_FROM]->(p)

// title: The organisation on a map that a school is
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:School {id: row.id})
MATCH (p:Person {id: row.organisation})
CREATE (n)-[:ON_MAP_AS]->(p)

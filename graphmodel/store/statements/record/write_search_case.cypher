// title: New searches
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (c:Person {id: row.child})
MATCH (p:Person {id: row.target})
CREATE (c)-[:HAS_SEARCH]->(n:SearchCase)-[:LOOKS_FOR]->(p)
SET n = row

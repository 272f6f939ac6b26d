// title: New steps of searches
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (search:SearchCase {id: row.search})
CREATE (n:SearchStep)-[:STEP_OF]->(search)
SET n = row

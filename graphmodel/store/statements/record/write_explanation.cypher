// title: New explanations
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (limit:Restriction {id: row.restriction})
CREATE (n:Explanation)-[:EXPLAINS]->(limit)
SET n = row

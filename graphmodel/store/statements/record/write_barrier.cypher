// title: New barriers
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (plan:Arrangement {id: row.arrangement})
CREATE (n:Barrier)-[:HINDERS]->(plan)
SET n = row

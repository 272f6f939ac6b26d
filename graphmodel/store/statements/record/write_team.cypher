// title: New teams
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MERGE (n:Team {id: row.id})
SET n = row

// title: Teams whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Team {id: row.id})
SET n = row

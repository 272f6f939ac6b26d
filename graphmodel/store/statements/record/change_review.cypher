// title: Reviews whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Review {id: row.id})
SET n = row

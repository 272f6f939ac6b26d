// title: Schools whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:School {id: row.id})
SET n = row

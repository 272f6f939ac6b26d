// title: Arrangements whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Arrangement {id: row.id})
SET n = row

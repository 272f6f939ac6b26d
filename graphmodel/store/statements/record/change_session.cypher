// title: Sessions of drawing whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Session {id: row.id})
SET n = row

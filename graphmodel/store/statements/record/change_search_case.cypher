// title: Searches whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:SearchCase {id: row.id})
SET n = row

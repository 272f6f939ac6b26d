// title: Places by hand whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:DrawnPlace {id: row.id})
SET n = row

// title: Barriers whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Barrier {id: row.id})
SET n = row

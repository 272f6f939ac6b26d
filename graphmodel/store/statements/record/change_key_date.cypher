// title: Days to keep whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:KeyDate {id: row.id})
SET n = row

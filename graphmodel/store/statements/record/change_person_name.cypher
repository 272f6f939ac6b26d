// title: Further names whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:PersonName {id: row.id})
SET n = row

// title: Ways to reach people whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:ContactDetail {id: row.id})
SET n = row

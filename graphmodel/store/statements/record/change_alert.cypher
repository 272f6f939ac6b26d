// title: Answers to rows of questions whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Alert {id: row.id})
SET n = row

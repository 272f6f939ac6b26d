// title: Explanations whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Explanation {id: row.id})
SET n = row

// title: Views of a child whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:View {id: row.id})
SET n = row

// title: Assessments whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Assessment {id: row.id})
SET n = row

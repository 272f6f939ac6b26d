// title: Life events whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:LifeEvent {id: row.id})
SET n = row

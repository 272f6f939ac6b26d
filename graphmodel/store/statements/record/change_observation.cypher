// title: Observations whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Observation {id: row.id})
SET n = row

// title: Steps of searches whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:SearchStep {id: row.id})
SET n = row

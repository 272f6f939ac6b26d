// title: Placements whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Placement {id: row.id})
SET n = row

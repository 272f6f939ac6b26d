// title: Homes whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Household {id: row.id})
SET n = row

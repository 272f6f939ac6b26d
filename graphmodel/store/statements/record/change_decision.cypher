// title: Decisions whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Decision {id: row.id})
SET n = row

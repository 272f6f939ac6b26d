// title: People whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (p:Person {id: row.id})
SET p = row

// title: Restrictions whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Restriction {id: row.id})
SET n = row

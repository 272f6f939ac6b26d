// title: Things that hold memories whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Memento {id: row.id})
SET n = row

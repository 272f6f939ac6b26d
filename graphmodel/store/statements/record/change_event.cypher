// title: Events whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Event {id: row.id})
SET n = row

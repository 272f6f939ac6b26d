// title: Parent links whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH ()-[r:PARENT_OF {id: row.id}]->(:Person {id: row.child})
SET r = row

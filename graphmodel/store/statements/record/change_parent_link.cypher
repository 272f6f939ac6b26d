// title: Parent links whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (:Person {id: row.child})<-[r:PARENT_OF {id: row.id}]-()
SET r = row

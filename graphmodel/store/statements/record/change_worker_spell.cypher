// title: Spells of work with a child whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (:Person {id: row.child})<-[r:WORKS_WITH {id: row.id}]-()
SET r = row

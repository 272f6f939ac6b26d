// title: Spells at a school whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (:Person {id: row.child})-[r:ATTENDS {id: row.id}]->()
SET r = row

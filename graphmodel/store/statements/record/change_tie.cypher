// title: Ties whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (:Person {id: row.source_person})-[r:KNOWS {id: row.id}]->()
SET r = row

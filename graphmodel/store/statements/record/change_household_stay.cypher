// title: Stays in a household whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (:Person {id: row.member})-[r:LIVES_IN {id: row.id}]->()
SET r = row

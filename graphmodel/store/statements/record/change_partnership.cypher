// title: Partnerships whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (:Person {id: row.one})-[r:PARTNER_OF {id: row.id}]->()
SET r = row

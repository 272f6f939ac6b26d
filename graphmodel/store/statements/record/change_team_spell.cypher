// title: Spells in a team whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (:Person {id: row.worker})-[r:MEMBER_OF {id: row.id}]->()
SET r = row

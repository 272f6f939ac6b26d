// title: Spells of keeping an animal whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (:Person {id: row.pet})<-[r:KEEPS {id: row.id}]-()
SET r = row

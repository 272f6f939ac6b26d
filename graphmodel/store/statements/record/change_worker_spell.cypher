// title: Spells of work with a child whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH ()-[r:WORKS_WITH {id: row.id}]->(:Person {id: row.child})
SET r = row

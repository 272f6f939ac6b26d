// title: New spells of work with a child
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (source:Person {id: row.worker})
MATCH (target:Person {id: row.child})
CREATE (source)-[r:WORKS_WITH]->(target)
SET r = row

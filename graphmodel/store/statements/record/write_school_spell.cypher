// title: New spells at a school
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (source:Person {id: row.child})
MATCH (target:School {id: row.school})
CREATE (source)-[r:ATTENDS]->(target)
SET r = row

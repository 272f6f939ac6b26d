// title: New spells of keeping an animal
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (source:Person {id: row.keeper})
MATCH (target:Person {id: row.pet})
CREATE (source)-[r:KEEPS]->(target)
SET r = row

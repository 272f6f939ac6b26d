// title: New spells in a team
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (source:Person {id: row.worker})
MATCH (target:Team {id: row.team})
CREATE (source)-[r:MEMBER_OF]->(target)
SET r = row

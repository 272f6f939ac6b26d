// title: New partnerships
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (source:Person {id: row.one})
MATCH (target:Person {id: row.other})
CREATE (source)-[r:PARTNER_OF]->(target)
SET r = row

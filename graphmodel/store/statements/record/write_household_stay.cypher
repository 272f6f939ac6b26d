// title: New stays in a household
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (source:Person {id: row.member})
MATCH (target:Household {id: row.household})
CREATE (source)-[r:LIVES_IN]->(target)
SET r = row

// title: New parent links
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (source:Person {id: row.parent})
MATCH (target:Person {id: row.child})
CREATE (source)-[r:PARENT_OF]->(target)
SET r = row

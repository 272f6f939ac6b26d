// title: New ties
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (source:Person {id: row.source_person})
MATCH (target:Person {id: row.target_person})
CREATE (source)-[r:KNOWS]->(target)
SET r = row

// title: Who keeps a thing, where it is somebody in the record
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Memento {id: row.id})
MATCH (p:Person {id: row.keeper})
CREATE (n)-[:KEPT_BY]->(p)

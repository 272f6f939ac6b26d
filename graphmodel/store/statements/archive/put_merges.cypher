// title: Merges of people that stand
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (one:Person {id: row.merged})
MATCH (same:Person {id: row.kept})
MERGE (noted:SamePerson {id: row.merge_id})
SET noted.merged = row.merged, noted.kept = row.kept
MERGE (one)-[:SAME_AS {merge_id: row.merge_id}]->(same)

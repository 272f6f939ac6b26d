// title: Records of a stage whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:StageRecord {id: row.id})
SET n = row

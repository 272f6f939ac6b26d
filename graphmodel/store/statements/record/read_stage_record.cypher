// title: Records of a stage as they are kept now
// params: ids: list
// row: id, stored
// kind: read
UNWIND $ids AS wanted
MATCH (n:StageRecord {id: wanted})
RETURN n.id AS id, properties(n) AS stored
ORDER BY id

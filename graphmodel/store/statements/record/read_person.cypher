// title: People as they are kept now
// params: ids: list
// row: id, stored
// kind: read
UNWIND $ids AS wanted
MATCH (p:Person {id: wanted})
RETURN p.id AS id, properties(p) AS stored
ORDER BY id

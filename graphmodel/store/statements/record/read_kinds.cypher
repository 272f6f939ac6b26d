// title: What kind of being each of these ids is
// params: ids: list
// row: id, kind
// kind: read
UNWIND $ids AS wanted
MATCH (p:Person {id: wanted})
RETURN p.id AS id, p.kind AS kind
ORDER BY id

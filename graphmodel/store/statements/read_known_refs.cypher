// title: People whom a file calls by these ids
// params: refs: list
// row: ref, id, name, kind
// kind: read
UNWIND $refs AS wanted
MATCH (p:Person {ref: wanted})
RETURN p.ref AS ref, p.id AS id, p.name AS name, p.kind AS kind
ORDER BY ref

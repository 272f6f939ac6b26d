// title:  The records that are edges from these people, each with its relationship type and its properties
// params: people: list
// row:    edges
// kind:   read
UNWIND $people AS who
MATCH (:Person {id: who})-[r]->()
WHERE r.id IS NOT NULL
RETURN collect([type(r), properties(r)]) AS edges
ORDER BY size(edges)

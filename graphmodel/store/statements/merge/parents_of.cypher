// title: Who is recorded as a parent of any of these
// params: people: list
// row: parent
// kind: read
UNWIND $people AS wanted
MATCH (:Person {id: wanted})<-[link:PARENT_OF]-(parent:Person)
WHERE NOT coalesce(link.in_error, false)
RETURN DISTINCT parent.id AS parent
ORDER BY parent

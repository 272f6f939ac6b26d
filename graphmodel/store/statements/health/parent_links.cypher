// title:  Who is recorded as whose parent
// params: none
// row:    parent, child
// kind:   read
MATCH (parent:Person)-[link:PARENT_OF]->(child:Person)
WHERE link.in_error IS NULL OR link.in_error = false
RETURN DISTINCT parent.id AS parent, child.id AS child
ORDER BY parent, child

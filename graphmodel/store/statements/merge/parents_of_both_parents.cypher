// title: Children of whom one of these two is a parent of the one parent, and the other of the other
// params: one: str, other: str
// row: child
// kind: read
MATCH (:Person {id: $one})-[up:PARENT_OF]->(parent:Person)-[mine:PARENT_OF]->(child:Person)
MATCH (:Person {id: $other})-[across:PARENT_OF]->(beside:Person)-[theirs:PARENT_OF]->(child)
WHERE parent.id <> beside.id AND none(link IN [up, mine, across, theirs] WHERE coalesce(link.in_error, false))
RETURN DISTINCT child.id AS child
ORDER BY child

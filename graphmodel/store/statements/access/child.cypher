// title: Whether there is a child of this id
// params: child: str
// row: child
// kind: read
MATCH (c:Person {id: $child})
WHERE c:Child AND NOT coalesce(c.in_error, false)
RETURN c.id AS child
ORDER BY child

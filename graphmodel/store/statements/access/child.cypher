// title: The child of this id of Kinmap's, or of a file's
// params: child: str
// row: child
// kind: read
UNWIND [$child] AS wanted
CALL (wanted) {
  MATCH (c:Person {id: wanted}) RETURN c
  UNION
  MATCH (c:Person {ref: wanted}) RETURN c
}
WITH c
WHERE c:Child AND NOT coalesce(c.in_error, false)
RETURN c.id AS child
ORDER BY child

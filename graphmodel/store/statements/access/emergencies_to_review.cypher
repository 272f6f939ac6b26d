// title: Files opened in an emergency that nobody has looked into yet, oldest first
// params: none
// row: emergency
// kind: read
MATCH (e:Emergency)
WHERE e.reviewed_at IS NULL
RETURN properties(e) AS emergency
ORDER BY e.opened_at, e.id

// title: Records (decision) with somebody's id in a free place: by
// params: person: str
// row: label, stored
// kind: read
MATCH (n:Decision)
WHERE n.by = $person
RETURN 'Decision' AS label, properties(n) AS stored
ORDER BY stored.id

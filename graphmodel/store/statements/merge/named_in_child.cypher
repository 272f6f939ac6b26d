// title: Records (child) with somebody's id in a free place: understanding by
// params: person: str
// row: label, stored
// kind: read
MATCH (n:Child)
WHERE n.understanding_by = $person
RETURN 'Person' AS label, properties(n) AS stored
ORDER BY stored.id

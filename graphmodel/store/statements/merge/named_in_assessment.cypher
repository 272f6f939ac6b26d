// title: Records (assessment) with somebody's id in a free place: by
// params: person: str
// row: label, stored
// kind: read
MATCH (n:Assessment)
WHERE n.by = $person
RETURN 'Assessment' AS label, properties(n) AS stored
ORDER BY stored.id

// title: Records (session) with somebody's id in a free place: by, present
// params: person: str
// row: label, stored
// kind: read
MATCH (n:Session)
WHERE n.by = $person OR n.present = $person
RETURN 'Session' AS label, properties(n) AS stored
ORDER BY stored.id

// title: Records (alert) with somebody's id in a free place: by
// params: person: str
// row: label, stored
// kind: read
MATCH (n:Alert)
WHERE n.by = $person
RETURN 'Alert' AS label, properties(n) AS stored
ORDER BY stored.id

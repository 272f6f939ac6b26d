// title: Records (barrier) with somebody's id in a free place: owner
// params: person: str
// row: label, stored
// kind: read
MATCH (n:Barrier)
WHERE n.owner = $person
RETURN 'Barrier' AS label, properties(n) AS stored
ORDER BY stored.id

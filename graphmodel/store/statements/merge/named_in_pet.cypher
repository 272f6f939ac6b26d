// title: Records (pet) with somebody's id in a free place: keeper
// params: person: str
// row: label, stored
// kind: read
MATCH (n:Pet)
WHERE n.keeper = $person
RETURN 'Person' AS label, properties(n) AS stored
ORDER BY stored.id

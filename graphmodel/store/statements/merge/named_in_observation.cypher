// title: Records (observation) with somebody's id in a free place: by
// params: person: str
// row: label, stored
// kind: read
MATCH (n:Observation)
WHERE n.by = $person
RETURN 'Observation' AS label, properties(n) AS stored
ORDER BY stored.id

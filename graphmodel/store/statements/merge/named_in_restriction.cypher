// title: Records (restriction) with somebody's id in a free place: decided by
// params: person: str
// row: label, stored
// kind: read
MATCH (n:Restriction)
WHERE n.decided_by = $person
RETURN 'Restriction' AS label, properties(n) AS stored
ORDER BY stored.id

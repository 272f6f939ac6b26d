// title: Records (explanation) with somebody's id in a free place: told by
// params: person: str
// row: label, stored
// kind: read
MATCH (n:Explanation)
WHERE n.told_by = $person
RETURN 'Explanation' AS label, properties(n) AS stored
ORDER BY stored.id

// title: Records (search step) with somebody's id in a free place: by, source asked
// params: person: str
// row: label, stored
// kind: read
MATCH (n:SearchStep)
WHERE n.by = $person OR n.source_asked = $person
RETURN 'SearchStep' AS label, properties(n) AS stored
ORDER BY stored.id

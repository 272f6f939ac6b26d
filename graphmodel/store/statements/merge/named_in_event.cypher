// title: Records (event) with somebody's id in a free place: cancelled by
// params: person: str
// row: label, stored
// kind: read
MATCH (n:Event)
WHERE n.cancelled_by = $person
RETURN 'Event' AS label, properties(n) AS stored
ORDER BY stored.id

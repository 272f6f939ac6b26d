// title: Records (view) with somebody's id in a free place: present
// params: person: str
// row: label, stored
// kind: read
MATCH (n:View)
WHERE n.present = $person
RETURN 'View' AS label, properties(n) AS stored
ORDER BY stored.id

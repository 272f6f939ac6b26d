// title: Records (consent) with somebody's id in a free place: who
// params: person: str
// row: label, stored
// kind: read
MATCH (n:Consent)
WHERE n.who = $person
RETURN 'Consent' AS label, properties(n) AS stored
ORDER BY stored.id

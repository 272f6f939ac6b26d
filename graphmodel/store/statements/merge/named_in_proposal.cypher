// title: Records (proposal) with somebody's id in a free place: by, decided by
// params: person: str
// row: label, stored
// kind: read
MATCH (n:Proposal)
WHERE n.by = $person OR n.decided_by = $person
RETURN 'Proposal' AS label, properties(n) AS stored
ORDER BY stored.id

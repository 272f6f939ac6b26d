// title: Records (arrangement) with somebody's id in a free place: support before, support during, support after, transport by, cost paid by
// params: person: str
// row: label, stored
// kind: read
MATCH (n:Arrangement)
WHERE n.support_before = $person OR n.support_during = $person OR n.support_after = $person OR n.transport_by = $person OR n.cost_paid_by = $person
RETURN 'Arrangement' AS label, properties(n) AS stored
ORDER BY stored.id

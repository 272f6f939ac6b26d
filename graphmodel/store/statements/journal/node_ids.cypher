// title:  Ids of every node with this label
// params: label: str
// row:    ids
// kind:   read
MATCH (n)
WHERE $label IN labels(n)
RETURN collect(n.id) AS ids
ORDER BY size(ids)

// title:  Ids of every edge of this type
// params: label: str
// row:    ids
// kind:   read
MATCH ()-[r]->()
WHERE type(r) = $label
RETURN collect(r.id) AS ids
ORDER BY size(ids)

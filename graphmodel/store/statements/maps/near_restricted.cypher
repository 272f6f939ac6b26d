// title: Everyone whom the file of a child names that only allocated workers may open, but for files that are open to this viewer
// params: open: list
// row: person
// kind: read
MATCH (c:Child)
WHERE coalesce(c.restricted, false) AND NOT c.id IN $open
MATCH (c)-[*1..2]-(p:Person)
RETURN DISTINCT p.id AS person
ORDER BY person

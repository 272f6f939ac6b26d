// title: The next looks after this one, in the order of their ids
// params: after: str, most: int
// row: key, stored
// kind: read
MATCH (look:Look)
WHERE look.id > $after
WITH look ORDER BY look.id LIMIT $most
RETURN look.id AS key, properties(look) AS stored
ORDER BY key

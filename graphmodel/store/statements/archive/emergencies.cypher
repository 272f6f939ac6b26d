// title: The next files opened in an emergency after this one, in the order of their ids
// params: after: str, most: int
// row: key, stored
// kind: read
MATCH (opened:Emergency)
WHERE opened.id > $after
WITH opened ORDER BY opened.id LIMIT $most
RETURN opened.id AS key, properties(opened) AS stored
ORDER BY key

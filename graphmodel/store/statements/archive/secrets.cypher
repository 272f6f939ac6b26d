// title: The next secrets after this one, in the order of their ids
// params: after: str, most: int
// row: key, stored
// kind: read
MATCH (secret:Secret)
WHERE secret.id > $after
WITH secret ORDER BY secret.id LIMIT $most
RETURN secret.id AS key, properties(secret) AS stored
ORDER BY key

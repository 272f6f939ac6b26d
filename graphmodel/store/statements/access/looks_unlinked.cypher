// title: The next looks that stand in no chain, in the order in which they were noted
// params: since: str, most: int
// row: look
// kind: read
MATCH (look:Look)
WHERE look.at >= $since AND look.chain IS NULL
WITH look ORDER BY look.at, look.id LIMIT $most
RETURN properties(look) AS look
ORDER BY look.at, look.id

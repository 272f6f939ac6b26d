// title: The newest lines of the log of looks
// params: most: int
// row: look
// kind: read
MATCH (seen:Look)
WHERE seen.opens IS NULL
WITH seen ORDER BY seen.at DESC, seen.id DESC LIMIT $most
RETURN properties(seen) AS look
ORDER BY seen.at DESC, seen.id DESC

// title: Every child, and whether only allocated workers may open the file
// params: none
// row: child, restricted
// kind: read
MATCH (c:Child)
WHERE NOT coalesce(c.in_error, false) AND c.merged_into IS NULL
RETURN c.id AS child, coalesce(c.restricted, false) AS restricted
ORDER BY child

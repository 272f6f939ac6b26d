// title: Every chain that looks name, and how many each has; "" = those in no chain
// params: none
// row: chain, entries
// kind: read
MATCH (look:Look)
RETURN coalesce(look.chain, '') AS chain, count(look) AS entries
ORDER BY chain

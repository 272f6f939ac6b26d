// title: All looks that name these chains
// params: chains: list
// row: chain, entries
// kind: read
UNWIND $chains AS name
MATCH (look:Look {chain: name})
RETURN name AS chain, collect(properties(look)) AS entries
ORDER BY chain

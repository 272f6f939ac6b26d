// title:  Every entry of a chain
// params: chain: str
// row:    entry
// kind:   read
MATCH (entry:JournalEntry {chain: $chain})
RETURN properties(entry) AS entry
ORDER BY entry.id

// title:  Every chain that entries name, and how many each has
// params: none
// row:    chain, entries
// kind:   read
MATCH (entry:JournalEntry)
RETURN entry.chain AS chain, count(entry) AS entries
ORDER BY chain

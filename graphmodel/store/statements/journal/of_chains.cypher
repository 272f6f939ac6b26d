// title:  All entries that name these chains, each as a list of its values
// params: chains: list
// row:    chain, entries
// kind:   read
UNWIND $chains AS name
MATCH (entry:JournalEntry {chain: name})
RETURN name AS chain,
       collect([entry.id, entry.chain, entry.seq, entry.at, entry.by, entry.why, entry.kind, entry.subject,
           entry.before, entry.after, entry.prev, entry.hash, entry.place]) AS entries
ORDER BY chain

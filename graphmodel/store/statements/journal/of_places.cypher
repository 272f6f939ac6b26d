// title:  The entries of a chain between two places, both included, each as a list of its values
// params: chain: str, first: int, last: int
// row:    entries
// kind:   read
UNWIND range($first, $last) AS seq
MATCH (entry:JournalEntry {place: $chain + '#' + toString(seq)})
RETURN collect([entry.id, entry.chain, entry.seq, entry.at, entry.by, entry.why, entry.kind, entry.subject,
           entry.before, entry.after, entry.prev, entry.hash, entry.place]) AS entries
ORDER BY size(entries)

// title:  The entries of a chain between two places, both included
// params: chain: str, first: int, last: int
// row:    seq, entry
// kind:   read
UNWIND range($first, $last) AS seq
MATCH (entry:JournalEntry {place: $chain + '#' + toString(seq)})
RETURN seq, properties(entry) AS entry
ORDER BY seq

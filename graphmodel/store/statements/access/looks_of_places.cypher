// title: The looks of a chain between two places, both included
// params: chain: str, first: int, last: int
// row: entries
// kind: read
UNWIND range($first, $last) AS seq
MATCH (look:Look {place: $chain + '#' + toString(seq)})
RETURN collect(properties(look)) AS entries
ORDER BY size(entries)

// title: The entries at these places, in the order of the places
// params: places: list
// row: number, entry
// kind: read
UNWIND range(0, size($places) - 1) AS number
MATCH (entry:JournalEntry {place: $places[number]})
RETURN number, properties(entry) AS entry
ORDER BY number

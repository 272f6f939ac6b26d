// title:  What the entries at these places say of their records
// params: places: list
// row:    kind, subject, at, after
// kind:   read
UNWIND $places AS wanted
MATCH (entry:JournalEntry {place: wanted})
WHERE entry.after IS NOT NULL
RETURN entry.kind AS kind, entry.subject AS subject, entry.at AS at, entry.after AS after
ORDER BY entry.id

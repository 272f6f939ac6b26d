// title:  Every version of these records that was written before a moment
// params: subjects: list, before: str
// row:    kind, subject, at, after
// kind:   read
UNWIND $subjects AS subject
MATCH (entry:JournalEntry {subject: subject})
WHERE entry.at < $before
RETURN entry.kind AS kind, entry.subject AS subject, entry.at AS at, entry.after AS after
ORDER BY entry.id

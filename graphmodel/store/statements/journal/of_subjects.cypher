// title:  Every entry about these records
// params: subjects: list
// row:    entry
// kind:   read
UNWIND $subjects AS subject
MATCH (entry:JournalEntry {subject: subject})
RETURN properties(entry) AS entry
ORDER BY entry.id

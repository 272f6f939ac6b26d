// title: How many entries the journal holds
// params: none
// row: entries
// kind: read
MATCH (entry:JournalEntry)
RETURN count(entry) AS entries
ORDER BY entries

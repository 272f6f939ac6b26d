// title:  When the newest entry of the journal was written
// params: none
// row:    at
// kind:   read
MATCH (entry:JournalEntry)
RETURN max(entry.at) AS at
ORDER BY at

// title:  Which of these entries are in the journal already
// params: ids: list
// row:    id
// kind:   read
UNWIND $ids AS wanted
MATCH (entry:JournalEntry {id: wanted})
RETURN entry.id AS id
ORDER BY id

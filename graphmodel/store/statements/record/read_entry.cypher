// title: What one journal entry says was so after it
// params: id: str
// row: after
// kind: read
MATCH (entry:JournalEntry {id: $id})
RETURN entry.after AS after
ORDER BY after

// title: What the journal says of one merge of two people, oldest first
// params: merge_id: str
// row: stored
// kind: read
MATCH (entry:JournalEntry {subject: $merge_id})
RETURN properties(entry) AS stored
ORDER BY entry.at, entry.id

// title:  These entries, with what was before and after each
// params: ids: list
// row:    id, chain, by, kind, subject, before, after
// kind:   read
UNWIND $ids AS wanted
MATCH (entry:JournalEntry {id: wanted})
RETURN entry.id AS id, entry.chain AS chain, entry.by AS by, entry.kind AS kind, entry.subject AS subject,
       entry.before AS before, entry.after AS after
ORDER BY id

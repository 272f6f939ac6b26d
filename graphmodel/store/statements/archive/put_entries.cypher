// title: Entries as they were written, each at its place
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS written
MERGE (entry:JournalEntry {place: written.place})
SET entry = written

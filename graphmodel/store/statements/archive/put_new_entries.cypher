// title: Entries as they were written, none of which is there (half the work of looking for each first)
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS written
CREATE (entry:JournalEntry)
SET entry = written

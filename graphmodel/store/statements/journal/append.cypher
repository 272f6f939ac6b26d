// title:  Write entries
// params: entries: list
// row:    none
// kind:   write
UNWIND $entries AS written
CREATE (entry:JournalEntry)
SET entry = written

// title: How many chains there are now
// params: none
// row: heads
// kind: read
MATCH (head:JournalHead)
RETURN count(head) AS heads
ORDER BY heads

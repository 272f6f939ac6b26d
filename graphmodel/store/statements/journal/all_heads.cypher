// title:  Where every chain stands: name, place of the newest entry, its hash
// params: none
// row:    heads
// kind:   read
MATCH (head:JournalHead)
RETURN collect([head.chain, head.seq, head.hash]) AS heads
ORDER BY size(heads)

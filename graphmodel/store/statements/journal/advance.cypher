// title:  Move the heads of chains on to their newest entries
// params: heads: list
// row:    none
// kind:   write
UNWIND $heads AS newest
MATCH (head:JournalHead {chain: newest.chain})
SET head.seq = newest.seq, head.hash = newest.hash

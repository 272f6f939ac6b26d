// title:  Where every chain stands
// params: none
// row:    chain, seq, hash
// kind:   read
MATCH (head:JournalHead)
RETURN head.chain AS chain, head.seq AS seq, head.hash AS hash
ORDER BY chain

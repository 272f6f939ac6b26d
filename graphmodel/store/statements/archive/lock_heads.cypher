// title: Lock the head of every chain, in order of name, and read where each stands
// params: lock: str
// row: chain, seq, hash
// kind: write
MATCH (head:JournalHead)
WITH head ORDER BY head.chain
SET head.lock = $lock
RETURN head.chain AS chain, head.seq AS seq, head.hash AS hash
ORDER BY chain

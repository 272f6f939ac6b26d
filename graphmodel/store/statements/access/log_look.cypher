// title: Note who looked at which child, at what and why, and move the heads of the chains on to it; looks in their order
// params: looks: list
// row: none
// kind: write
UNWIND $looks AS look
MERGE (seen:Look {id: look.id})
SET seen = look
WITH look
MATCH (head:JournalHead {chain: look.chain})
WHERE coalesce(head.seq, 0) < look.seq
SET head.seq = look.seq, head.hash = look.hash

// title: Where chains stand
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS standing
MERGE (head:JournalHead {chain: standing.chain})
SET head.seq = standing.seq, head.hash = standing.hash

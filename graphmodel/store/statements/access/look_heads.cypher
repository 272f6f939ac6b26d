// title: Lock the heads of these chains of looks and read where each stands (a chain nobody has written to yet has no seq)
// params: chains: list, lock: str
// row: chain, seq, hash
// kind: write
UNWIND $chains AS name
MERGE (head:JournalHead {chain: name})
SET head.lock = $lock
RETURN head.chain AS chain, head.seq AS seq, head.hash AS hash
ORDER BY chain

// title: Secrets as they were made
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS made
MERGE (secret:Secret {id: made.id})
SET secret = made

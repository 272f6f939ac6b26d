// title: Proposals whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Proposal {id: row.id})
SET n = row

// title: Consents to searches whose facts changed
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Consent {id: row.id})
SET n = row

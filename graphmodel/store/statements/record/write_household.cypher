// title: New homes
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MERGE (n:Household {id: row.id})
SET n = row

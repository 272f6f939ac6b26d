// title: New schools
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MERGE (n:School {id: row.id})
SET n = row

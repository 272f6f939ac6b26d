// title: Keep files opened in an emergency, as they stand now
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MERGE (e:Emergency {id: row.id})
SET e = row

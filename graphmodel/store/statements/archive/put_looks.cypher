// title: Looks as they were noted
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS noted
MERGE (look:Look {id: noted.id})
SET look = noted

// title: Files opened in an emergency as they were noted
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS noted
MERGE (opened:Emergency {id: noted.id})
SET opened = noted

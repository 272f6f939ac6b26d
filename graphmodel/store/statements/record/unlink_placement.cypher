// title: Links of placements that changed, before they are made anew
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Placement {id: row.id})-[link:CARED_BY|CARERS_CHILD|AT_HOME]->()
DELETE link

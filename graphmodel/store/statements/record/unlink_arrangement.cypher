// title: Links of arrangements that changed, before they are made anew
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Arrangement {id: row.id})-[link:WITH_PERSON]->()
DELETE link

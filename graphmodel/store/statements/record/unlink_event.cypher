// title: Links of events that changed, before they are made anew
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Event {id: row.id})-[link:HAPPENED_WITH]->()
DELETE link

// title: Whoever turned out not to be the same as another
// params: merged: str, merge_id: str, row: map
// row: none
// kind: write
MATCH (p:Person {id: $merged})-[link:SAME_AS]->(:Person)
MATCH (noted:SamePerson {id: $merge_id})
DELETE link, noted
SET p = $row

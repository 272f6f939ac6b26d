// title: Whoever turned out not to be the same as another
// params: merged: str, row: map
// row: none
// kind: write
MATCH (p:Person {id: $merged})-[link:SAME_AS]->(:Person)
DELETE link
WITH DISTINCT p
SET p = $row

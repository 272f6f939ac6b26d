// title: People known before, of whom it is now said that they are children
// params: ids: list
// row: none
// kind: write
UNWIND $ids AS wanted
MATCH (p:Person {id: wanted})
SET p:Child

// title: People known before, of whom it is now said that they are communities
// params: ids: list
// row: none
// kind: write
UNWIND $ids AS wanted
MATCH (p:Person {id: wanted})
SET p:Community

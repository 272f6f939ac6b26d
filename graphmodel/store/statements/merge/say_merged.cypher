// title: Whoever turned out to be the same as another
// params: merged: str, kept: str, merge_id: str, row: map
// row: none
// kind: write
MATCH (p:Person {id: $merged})
MATCH (same:Person {id: $kept})
SET p = $row
CREATE (p)-[:SAME_AS {merge_id: $merge_id}]->(same)
CREATE (:SamePerson {id: $merge_id, merged: $merged, kept: $kept})

// title: By which merge somebody is the same as another
// params: person: str
// row: merge_id, kept
// kind: read
MATCH (:Person {id: $person})-[link:SAME_AS]->(same:Person)
RETURN link.merge_id AS merge_id, same.id AS kept
ORDER BY merge_id, kept

// title: The merges of people that stand, each as the note and the edge together say it
// params: none
// row: merge_id, merged, kept
// kind: read
MATCH (noted:SamePerson)
MATCH (one:Person {id: noted.merged})-[link:SAME_AS]->(same:Person {id: noted.kept})
WHERE link.merge_id = noted.id
RETURN noted.id AS merge_id, one.id AS merged, same.id AS kept
ORDER BY merge_id

// title: Every two people who turned out to be one
// params: none
// row: merge_id, merged, kept
// kind: read
MATCH (same:SamePerson)
RETURN same.id AS merge_id, same.merged AS merged, same.kept AS kept
ORDER BY merge_id

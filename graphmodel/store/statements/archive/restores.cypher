// title: The restore that this store was filled by, if it was
// params: none
// row: stored
// kind: read
MATCH (restored:Restore)
RETURN properties(restored) AS stored
ORDER BY restored.id

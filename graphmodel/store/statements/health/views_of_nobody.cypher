// title:  Views that belong to no child
// params: none
// row:    id
// kind:   read
MATCH (one:View)
WHERE NOT EXISTS { MATCH (:Person)-[:SAID]->(one) }
RETURN one.id AS id
ORDER BY id

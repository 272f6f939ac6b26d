// title:  Placements that name a household and are joined to none
// params: none
// row:    id
// kind:   read
MATCH (placed:Placement)
WHERE placed.household IS NOT NULL AND NOT EXISTS { MATCH (placed)-[:AT_HOME]->(:Household) }
RETURN placed.id AS id
ORDER BY id

// title:  Children with more than one placement that has begun and has no end
// params: day: str
// row:    child, placements
// kind:   read
MATCH (child:Person)-[:PLACED_AT]->(placed:Placement)
WHERE placed.ends_on IS NULL
  AND (placed.starts_on_from IS NULL OR placed.starts_on_from <= $day)
  AND (placed.in_error IS NULL OR placed.in_error = false)
WITH child.id AS child, count(placed) AS placements
WHERE placements > 1
RETURN child, placements
ORDER BY child

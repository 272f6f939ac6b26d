// title: Children, each with its placements
// params: children: list
// row: child, placements
// kind: read
UNWIND $children AS wanted
MATCH (c:Person {id: wanted})
RETURN properties(c) AS child, [(c)-[:PLACED_AT]->(placed:Placement) | properties(placed)] AS placements
ORDER BY c.name, c.id

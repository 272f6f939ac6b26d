// title: People near these children whose name holds a text, in small letters; never a protected or restricted person
// params: children: list, text: str
// row: child, person, kinds
// kind: read
UNWIND $children AS wanted
MATCH (c:Person {id: wanted})
CALL (c) {
  RETURN c AS p
  UNION
  MATCH (c)-[:KNOWS|WORKS_WITH]-(p:Person) RETURN p
  UNION
  MATCH (c)-[:PLACED_AT]->(:Placement)-[:CARED_BY|CARERS_CHILD]->(p:Person) RETURN p
  UNION
  MATCH (c)<-[:PARENT_OF*1..2]-(p:Person) RETURN p
  UNION
  MATCH (c)<-[:PARENT_OF*1..2]-(:Person)-[:PARENT_OF]->(p:Person) RETURN p
}
WITH c, p
WHERE NOT coalesce(p.in_error, false) AND p.merged_into IS NULL
  AND NOT EXISTS { MATCH (p)<-[:KNOWS {kind: 'adopted_away_sibling'}]-() }
  AND NOT EXISTS { MATCH (p)-[:KNOWS {kind: 'birth_sibling_of_adopted'}]->() }
  AND NOT EXISTS { MATCH (c)-[:KNOWS {kind: 'birth_sibling_of_adopted'}]->(p) }
  AND (p = c OR coalesce(p.visibility, '') <> 'restricted' AND NOT EXISTS {
    MATCH (p)-[sealed:KNOWS|PARENT_OF|PARTNER_OF]-(:Person) WHERE sealed.visibility = 'restricted'
  })
  AND (toLower(p.name) CONTAINS $text OR toLower(coalesce(p.known_as, '')) CONTAINS $text OR toLower(coalesce(p.ref, '')) = $text)
RETURN c.id AS child, properties(p) AS person, [(c)-[tie:KNOWS]->(p) | tie.kind] AS kinds
ORDER BY p.name, p.id, child

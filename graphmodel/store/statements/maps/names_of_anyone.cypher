// title: Everyone whose name holds a text, in small letters; nobody through whom a protected person could be found
// params: text: str
// row: person
// kind: read
MATCH (p:Person)
WHERE NOT coalesce(p.in_error, false) AND p.merged_into IS NULL
  AND NOT EXISTS { MATCH (p)<-[:KNOWS {kind: 'adopted_away_sibling'}]-() }
  AND NOT EXISTS { MATCH (p)-[:KNOWS {kind: 'birth_sibling_of_adopted'}]->() }
  AND NOT EXISTS {
    MATCH (p)-[:PARENT_OF|PARTNER_OF|KNOWS]-(q:Person)
    WHERE coalesce(q.identity_protected, 'none') <> 'none' OR EXISTS { MATCH (q)<-[:KNOWS {kind: 'adopted_away_sibling'}]-() }
          OR EXISTS { MATCH (q)-[:KNOWS {kind: 'birth_sibling_of_adopted'}]->() }
  }
  AND NOT EXISTS {
    MATCH (p)-[:LIVES_IN]->(:Household)<-[:LIVES_IN]-(q:Person)
    WHERE coalesce(q.identity_protected, 'none') <> 'none' OR EXISTS { MATCH (q)<-[:KNOWS {kind: 'adopted_away_sibling'}]-() }
          OR EXISTS { MATCH (q)-[:KNOWS {kind: 'birth_sibling_of_adopted'}]->() }
  }
  AND coalesce(p.visibility, '') <> 'restricted' AND NOT EXISTS {
    MATCH (p)-[sealed:KNOWS|PARENT_OF|PARTNER_OF]-(:Person) WHERE sealed.visibility = 'restricted'
  }
  AND (toLower(p.name) CONTAINS $text OR toLower(coalesce(p.known_as, '')) CONTAINS $text OR toLower(coalesce(p.ref, '')) = $text)
RETURN properties(p) AS person
ORDER BY p.name, p.id

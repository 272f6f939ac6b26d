// title: Everyone whose name holds a text, in small letters
// params: text: str
// row: person
// kind: read
MATCH (p:Person)
WHERE NOT coalesce(p.in_error, false)
  AND NOT EXISTS { MATCH (p)<-[adopted:KNOWS {kind: 'adopted_away_sibling'}]-() }
  AND (toLower(p.name) CONTAINS $text OR toLower(coalesce(p.known_as, '')) CONTAINS $text OR toLower(coalesce(p.ref, '')) = $text)
RETURN properties(p) AS person
ORDER BY p.name, p.id

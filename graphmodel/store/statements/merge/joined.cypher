// title: Everything that is joined to somebody by an edge: edges that are records, and nodes other than people
// params: person: str
// row: label, stored
// kind: read
MATCH (p:Person {id: $person})
CALL (p) {
  MATCH (p)-[r]-() WHERE r.id IS NOT NULL RETURN type(r) AS label, r.id AS id, properties(r) AS stored
  UNION
  MATCH (p)-[]-(n) WHERE NOT n:Person RETURN labels(n)[0] AS label, n.id AS id, properties(n) AS stored
}
RETURN label, stored
ORDER BY label, stored.id

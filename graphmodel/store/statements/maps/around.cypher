// title: Ids of these people, their partners, parents and keepers, and whoever they turned out to be
// params: people: list
// row: person
// kind: read
UNWIND $people AS wanted
MATCH (member:Person {id: wanted})
CALL (member) {
  RETURN member AS p
  UNION
  MATCH (member)-[:PARTNER_OF|SAME_AS]-(p:Person) RETURN p
  UNION
  MATCH (member)<-[:PARENT_OF|KEEPS]-(p:Person) RETURN p
}
RETURN DISTINCT p.id AS person
ORDER BY person

// title: People, their names, days and addresses, how they are related, where they live, and the placements of those who are children
// params: people: list
// row: word, stored
// kind: read
UNWIND $people AS wanted
MATCH (p:Person {id: wanted})
CALL (p) {
  RETURN 'person' AS word, p.id AS id, properties(p) AS stored
  UNION
  MATCH (p)-[r:PARENT_OF]->(:Person) RETURN 'parent_link' AS word, r.id AS id, properties(r) AS stored
  UNION
  MATCH (p)-[r:PARTNER_OF]->(:Person) RETURN 'partnership' AS word, r.id AS id, properties(r) AS stored
  UNION
  MATCH (p)-[r:KNOWS]->(:Person) WHERE NOT p:Child RETURN 'tie' AS word, r.id AS id, properties(r) AS stored
  UNION
  MATCH (p)<-[r:KNOWS {kind: 'adopted_away_sibling'}]-(:Person) RETURN 'tie' AS word, r.id AS id, properties(r) AS stored
  UNION
  MATCH (p)-[r:KNOWS {kind: 'birth_sibling_of_adopted'}]->(:Person) RETURN 'tie' AS word, r.id AS id, properties(r) AS stored
  UNION
  MATCH (p)-[r:LIVES_IN]->(:Household) RETURN 'household_stay' AS word, r.id AS id, properties(r) AS stored
  UNION
  MATCH (p)-[:LIVES_IN]->(home:Household) RETURN 'household' AS word, home.id AS id, properties(home) AS stored
  UNION
  MATCH (p)-[:PLACED_AT]->(placed:Placement) RETURN 'placement' AS word, placed.id AS id, properties(placed) AS stored
  UNION
  MATCH (p)-[:PLACED_AT]->(:Placement)-[:AT_HOME]->(home:Household)
  RETURN 'household' AS word, home.id AS id, properties(home) AS stored
  UNION
  MATCH (p)-[r:MEMBER_OF]->(:Team) RETURN 'team_spell' AS word, r.id AS id, properties(r) AS stored
  UNION
  MATCH (p)-[:MEMBER_OF]->(team:Team) RETURN 'team' AS word, team.id AS id, properties(team) AS stored
  UNION
  MATCH (p)-[:CALLED]->(n:PersonName) RETURN 'person_name' AS word, n.id AS id, properties(n) AS stored
  UNION
  MATCH (p)-[:REACHED_AT]->(n:ContactDetail) RETURN 'contact_detail' AS word, n.id AS id, properties(n) AS stored
  UNION
  MATCH (p)-[:LIVED_THROUGH]->(n:LifeEvent) RETURN 'life_event' AS word, n.id AS id, properties(n) AS stored
  UNION
  MATCH (p)-[:HAS_DATE]->(n:KeyDate) RETURN 'key_date' AS word, n.id AS id, properties(n) AS stored
  UNION
  MATCH (p)<-[r:KEEPS]-(:Person) RETURN 'keeper_spell' AS word, r.id AS id, properties(r) AS stored
}
RETURN word, stored
ORDER BY word, stored.id

// title: Records that are edges and do not join whom they name
// params: none
// row: word, id
// kind: read
CALL () {
  MATCH (a)-[r:PARENT_OF]->(b) WHERE r.id IS NOT NULL AND (a.id <> r.parent OR b.id <> r.child) RETURN 'parent_link' AS word, r.id AS id
  UNION
  MATCH (a)-[r:PARTNER_OF]->(b) WHERE r.id IS NOT NULL AND (a.id <> r.one OR b.id <> r.other) RETURN 'partnership' AS word, r.id AS id
  UNION
  MATCH (a)-[r:KNOWS]->(b) WHERE r.id IS NOT NULL AND (a.id <> r.source_person OR b.id <> r.target_person) RETURN 'tie' AS word, r.id AS id
  UNION
  MATCH (a)-[r:LIVES_IN]->(b) WHERE r.id IS NOT NULL AND (a.id <> r.member OR b.id <> r.household) RETURN 'household_stay' AS word, r.id AS id
  UNION
  MATCH (a)-[r:WORKS_WITH]->(b) WHERE r.id IS NOT NULL AND (a.id <> r.worker OR b.id <> r.child) RETURN 'worker_spell' AS word, r.id AS id
  UNION
  MATCH (a)-[r:MEMBER_OF]->(b) WHERE r.id IS NOT NULL AND (a.id <> r.worker OR b.id <> r.team) RETURN 'team_spell' AS word, r.id AS id
  UNION
  MATCH (a)-[r:ATTENDS]->(b) WHERE r.id IS NOT NULL AND (a.id <> r.child OR b.id <> r.school) RETURN 'school_spell' AS word, r.id AS id
  UNION
  MATCH (a)-[r:KEEPS]->(b) WHERE r.id IS NOT NULL AND (a.id <> r.keeper OR b.id <> r.pet) RETURN 'keeper_spell' AS word, r.id AS id
}
RETURN word, id
ORDER BY word, id

// title: Children with whom workers of this worker's team work on the day, where this worker manages the team
// params: worker: str, day: str
// row: child, restricted
// kind: read
MATCH (:Person {id: $worker})-[leads:MEMBER_OF]->(team:Team)<-[spell:MEMBER_OF]-(colleague:Worker)-[work:WORKS_WITH]->(c:Child)
WHERE leads.role = 'team_manager' AND NOT coalesce(leads.in_error, false)
  AND coalesce(leads.starts_on_from, '0001-01-01') <= $day AND coalesce(leads.ends_on_to, '9999-12-31') >= $day
  AND NOT coalesce(spell.in_error, false)
  AND coalesce(spell.starts_on_from, '0001-01-01') <= $day AND coalesce(spell.ends_on_to, '9999-12-31') >= $day
  AND NOT coalesce(work.in_error, false)
  AND coalesce(work.starts_on_from, '0001-01-01') <= $day AND coalesce(work.ends_on_to, '9999-12-31') >= $day
  AND NOT coalesce(c.in_error, false)
RETURN DISTINCT c.id AS child, coalesce(c.restricted, false) AS restricted
ORDER BY child

// title: Everyone who is on the day in a team that this worker manages
// params: worker: str, day: str
// row: worker
// kind: read
MATCH (:Person {id: $worker})-[leads:MEMBER_OF]->(team:Team)<-[spell:MEMBER_OF]-(colleague:Worker)
WHERE leads.role = 'team_manager' AND NOT coalesce(leads.in_error, false)
  AND coalesce(leads.starts_on_from, '0001-01-01') <= $day AND coalesce(leads.ends_on_to, '9999-12-31') >= $day
  AND NOT coalesce(spell.in_error, false)
  AND coalesce(spell.starts_on_from, '0001-01-01') <= $day AND coalesce(spell.ends_on_to, '9999-12-31') >= $day
RETURN DISTINCT colleague.id AS worker
ORDER BY worker

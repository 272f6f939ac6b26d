// title: The spells in which this worker holds this role in a team on the day
// params: worker: str, role: str, day: str
// row: team
// kind: read
MATCH (:Person {id: $worker})-[spell:MEMBER_OF]->(team:Team)
WHERE spell.role = $role AND NOT coalesce(spell.in_error, false)
  AND coalesce(spell.starts_on_from, '0001-01-01') <= $day AND coalesce(spell.ends_on_to, '9999-12-31') >= $day
RETURN DISTINCT team.id AS team
ORDER BY team

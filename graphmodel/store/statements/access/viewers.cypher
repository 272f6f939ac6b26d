// title: Everyone who is in a team on the day, with the role they have there
// params: day: str
// row: person, name, role, team, team_name
// kind: read
MATCH (worker:Worker)-[spell:MEMBER_OF]->(team:Team)
WHERE NOT coalesce(worker.in_error, false) AND NOT coalesce(spell.in_error, false)
  AND coalesce(spell.starts_on_from, '0001-01-01') <= $day AND coalesce(spell.ends_on_to, '9999-12-31') >= $day
RETURN DISTINCT worker.id AS person, worker.name AS name, spell.role AS role, team.id AS team, team.name AS team_name
ORDER BY name, person, role, team

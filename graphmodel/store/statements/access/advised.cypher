// title: Young people of an age to have a personal adviser whom this worker advises on the day, and who agreed to be seen by them
// params: worker: str, day: str, born_by: str
// row: child
// kind: read
MATCH (:Person {id: $worker})-[spell:WORKS_WITH]->(c:Child)
WHERE spell.role = 'personal_adviser' AND NOT coalesce(spell.in_error, false)
  AND coalesce(spell.starts_on_from, '0001-01-01') <= $day AND coalesce(spell.ends_on_to, '9999-12-31') >= $day
  AND spell.agreed_on IS NOT NULL AND coalesce(spell.agreed_on_to, '9999-12-31') <= $day
  AND coalesce(c.birth_to, '9999-12-31') <= $born_by
  AND NOT coalesce(c.in_error, false)
RETURN DISTINCT c.id AS child
ORDER BY child

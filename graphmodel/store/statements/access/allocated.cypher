// title: Children this worker works with on the day; a spell whose end is uncertain runs to its last possible day
// params: worker: str, day: str
// row: child
// kind: read
MATCH (:Person {id: $worker})-[spell:WORKS_WITH]->(c:Child)
WHERE NOT coalesce(spell.in_error, false)
  AND coalesce(spell.starts_on_from, '0001-01-01') <= $day AND coalesce(spell.ends_on_to, '9999-12-31') >= $day
  AND NOT coalesce(c.in_error, false)
RETURN DISTINCT c.id AS child
ORDER BY child

// title:  People who are recorded to have died before they were born
// params: none
// row:    id
// kind:   read
MATCH (person:Person)
WHERE person.death_to < person.birth_from
  AND (person.in_error IS NULL OR person.in_error = false)
RETURN person.id AS id
ORDER BY id

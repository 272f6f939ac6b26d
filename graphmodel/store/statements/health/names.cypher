// title:  Every name in the record, and every name that a child has for somebody
// params: none
// row:    name
// kind:   read
MATCH (person:Person)
RETURN DISTINCT person.name + coalesce(person.known_as, '') AS name
ORDER BY name

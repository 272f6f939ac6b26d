// title:  How much is kept: people, and children whose map is kept
// params: none
// row:    people, children
// kind:   read
MATCH (person:Person)
RETURN count(person) AS people, count(CASE WHEN person.kind = 'child' THEN 1 END) AS children
ORDER BY people

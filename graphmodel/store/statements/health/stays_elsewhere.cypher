// title:  Stays whose household is not the one that they name
// params: none
// row:    id
// kind:   read
MATCH (member:Person)-[stay:LIVES_IN]->(home:Household)
WHERE stay.household IS NULL OR stay.household <> home.id OR stay.member <> member.id
RETURN stay.id AS id
ORDER BY id

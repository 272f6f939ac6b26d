// title:  Stays in a household that are recorded to have ended before they began
// params: none
// row:    id
// kind:   read
MATCH (:Person)-[stay:LIVES_IN]->(:Household)
WHERE stay.ends_on_to < stay.starts_on_from
  AND (stay.in_error IS NULL OR stay.in_error = false)
RETURN stay.id AS id
ORDER BY id

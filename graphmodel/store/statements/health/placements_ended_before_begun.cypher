// title:  Placements that are recorded to have ended before they began
// params: none
// row:    id
// kind:   read
MATCH (placed:Placement)
WHERE placed.ends_on_to < placed.starts_on_from
  AND (placed.in_error IS NULL OR placed.in_error = false)
RETURN placed.id AS id
ORDER BY id

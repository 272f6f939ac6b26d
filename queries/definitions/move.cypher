// title:      A move of the child in the last days: then the plan is remade, and nothing counts as late
// source:     practice 4.1 (E6, E13), reading 17
// needs:      none
// gives:      moved_on
// thresholds: just_moved_days
// codes:      temporary_places, moves

// --- before: moved_on
// rne P or B, else a new lasting placement with others.
CALL (c) {
  OPTIONAL MATCH (c)-[:PLACED_AT]->(placed:Placement)
  WHERE NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed
    AND NOT placed.type IN $temporary_places
    AND coalesce(placed.starts_on_from, placed.starts_on_to) <= $as_of
    AND coalesce(placed.starts_on_from, placed.starts_on_to) >= $just_moved_since
    AND (placed.rne IN $moves OR placed.rne IS NULL AND NOT EXISTS {
      MATCH (placed)-[:CARED_BY|AT_HOME]->()<-[:CARED_BY|AT_HOME]-(before:Placement)<-[:PLACED_AT]-(c)
      WHERE before.id <> placed.id AND coalesce(before.starts_on_from, '0001-01-01') < placed.starts_on_from
    })
  RETURN max(coalesce(placed.starts_on_from, placed.starts_on_to)) AS moved_on
}

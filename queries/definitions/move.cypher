// title:      A move of the child in the last days: then the plan is remade, and nothing counts as late
// source:     practice 4.1 (E6, E13), reading 17
// needs:      none
// gives:      moved_on
// thresholds: just_moved_days
// codes:      temporary_places, moves

// --- before: moved_on
// rne P or B, else a new lasting placement with others than the one before: a way back to earlier carers is a move too.
CALL (c) {
  OPTIONAL MATCH (c)-[:PLACED_AT]->(placed:Placement)
  WHERE NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed
    AND NOT placed.type IN $temporary_places
    AND coalesce(placed.starts_on_from, placed.starts_on_to) <= $as_of
  OPTIONAL MATCH (placed)-[:CARED_BY|AT_HOME]->(home)
  WITH placed, coalesce(placed.starts_on_from, placed.starts_on_to) AS day, collect(home.id) AS homes
  ORDER BY day, placed.id
  WITH collect(day) AS days, collect(CASE WHEN day IS NOT NULL THEN coalesce(placed.rne, '') END) AS reasons,
       collect(CASE WHEN day IS NOT NULL THEN homes END) AS homes_of
  WITH [at IN range(0, size(days) - 1) WHERE reasons[at] IN $moves
        OR reasons[at] = '' AND (at = 0 OR none(home IN homes_of[at] WHERE home IN homes_of[at - 1])) | days[at]] AS moved
  RETURN CASE WHEN moved[-1] >= $just_moved_since THEN moved[-1] END AS moved_on
}

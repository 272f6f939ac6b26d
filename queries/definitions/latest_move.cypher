// title:      The latest move of the child, and the days around it that are looked at
// source:     practice 4.2 (Q04), E13, reading 17
// needs:      none
// gives:      latest_move_on, move_looked_from, move_looked_until
// thresholds: after_move_days
// codes:      temporary_places, moves

// --- before: latest_move_on, move_looked_from, move_looked_until
// As in the definition of a move of the last days: rne P or B, else a new lasting placement with others than the one before.
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
  WITH moved[-1] AS latest_move_on
  RETURN latest_move_on,
         CASE WHEN latest_move_on IS NOT NULL THEN toString(date(latest_move_on) - duration({days: $after_move_days})) END
           AS move_looked_from,
         CASE WHEN latest_move_on IS NOT NULL THEN toString(date(latest_move_on) + duration({days: $after_move_days})) END
           AS move_looked_until
}

// title:      The latest move of the child, and the days around it that are looked at
// source:     practice 4.2 (Q04), E13, reading 17
// needs:      none
// gives:      latest_move_on, move_looked_from, move_looked_until
// thresholds: after_move_days
// codes:      temporary_places, moves

// --- before: latest_move_on, move_looked_from, move_looked_until
// As in the definition of a move of the last days: rne P or B, else a new lasting placement with others.
CALL (c) {
  OPTIONAL MATCH (c)-[:PLACED_AT]->(placed:Placement)
  WHERE NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed
    AND NOT placed.type IN $temporary_places
    AND coalesce(placed.starts_on_from, placed.starts_on_to) <= $as_of
    AND (placed.rne IN $moves OR placed.rne IS NULL AND NOT EXISTS {
      MATCH (placed)-[:CARED_BY|AT_HOME]->()<-[:CARED_BY|AT_HOME]-(before:Placement)<-[:PLACED_AT]-(c)
      WHERE before.id <> placed.id AND coalesce(before.starts_on_from, '0001-01-01') < placed.starts_on_from
    })
  WITH max(coalesce(placed.starts_on_from, placed.starts_on_to)) AS latest_move_on
  RETURN latest_move_on,
         CASE WHEN latest_move_on IS NOT NULL THEN toString(date(latest_move_on) - duration({days: $after_move_days})) END
           AS move_looked_from,
         CASE WHEN latest_move_on IS NOT NULL THEN toString(date(latest_move_on) + duration({days: $after_move_days})) END
           AS move_looked_until
}

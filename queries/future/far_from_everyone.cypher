// number:     Q41
// title:      Far from everyone
// question:   Is distance cutting her off?
// for:        team manager
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: lately_days, far_percent
// codes:      residential_places, temporary_places
// evidence:   living, home, contact, voice
// rests_on:   placements, ties, views, events
// row:        FarFromEveryone
// limit:      5000
// empty:      No child who is placed far away has lost touch with half or more of the people who matter.
// caution:    Miles are not recorded: a placement by another authority, or in another area than the family home, stands for far away. An area that nobody wrote down is not known to be near.
// seed:       2:162,183,306

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})

// The placement of the day, and whether it is elsewhere: by another authority, or in an area other than that of any family home.
CALL (c) {
  MATCH (c)-[:PLACED_AT]->(placed:Placement)
  WHERE NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed AND NOT placed.type IN $temporary_places
    AND coalesce(placed.starts_on_from, '0001-01-01') <= $as_of AND coalesce(placed.ends_on_to, $as_of) >= $as_of
  OPTIONAL MATCH (placed)-[:AT_HOME]->(home:Household)
  WITH placed, home ORDER BY coalesce(placed.starts_on_from, '0001-01-01') DESC, placed.id
  RETURN head(collect(coalesce(placed.provider = 'PR2', false))) AS elsewhere, head(collect(home.area)) AS area,
         head(collect(placed.type IN $residential_places)) AS residential
}
CALL (c) {
  OPTIONAL MATCH (c)<-[link:PARENT_OF]-(:Person)-[stay:LIVES_IN]->(home:Household)
  WHERE NOT coalesce(link.in_error, false) AND NOT coalesce(stay.in_error, false) AND home.area IS NOT NULL
    AND coalesce(stay.starts_on_from, '0001-01-01') <= $as_of AND coalesce(stay.ends_on_to, $as_of) >= $as_of
  RETURN collect(DISTINCT home.area) AS family_areas
}
WITH *, area IS NOT NULL AND size(family_areas) > 0 AND NOT area IN family_areas AS other_area
WHERE elsewhere OR other_area
CALL (c) {
  WITH c
  // <evidence>
  WITH * WHERE matters AND alive AND NOT together
  RETURN count(p.id) AS matter, count(CASE WHEN NOT coalesce(last_direct >= $lately_since, false) THEN 1 END) AS not_met
}
WITH * WHERE matter > 0 AND 100 * not_met >= $far_percent * matter
RETURN c.id AS child_id, null AS person_id, matter, not_met, elsewhere, other_area, residential
ORDER BY child_id

// number:     Q44
// title:      Mementoes
// question:   Who is keeping the child's photos?
// for:        residential worker or foster carer, social worker
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: mementoes_days
// codes:      none
// evidence:   move
// rests_on:   mementoes, placements
// row:        MementoesToKeep
// limit:      5000
// empty:      Everything that holds memories has somebody who keeps it, something was added in the last months, and no move leaves it unconfirmed.
// caution:    Where nothing that holds memories is recorded, nobody keeps it as far as is known. A keeper who is known by a word only, and not on the map, is taken to keep it still.
// seed:       2:339

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>
CALL (c, moved_on) {
  OPTIONAL MATCH (c)-[:OWNS]->(thing:Memento)
  WHERE NOT coalesce(thing.in_error, false) AND NOT coalesce(thing.visibility, '') IN $sealed
    AND coalesce(thing.added_on_from, '0001-01-01') <= $as_of
  OPTIONAL MATCH (thing)-[:KEPT_BY]->(keeper:Person)

  // A keeper left who died, whose care of the child is over, or whose work with the child is, and who does not live there either.
  CALL (c, keeper) {
    OPTIONAL MATCH (c)-[:PLACED_AT]->(placed:Placement)-[:CARED_BY|CARERS_CHILD]->(keeper)
    WHERE NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed
      AND coalesce(placed.starts_on_from, '0001-01-01') <= $as_of
    RETURN count(placed) AS cared, count(CASE WHEN coalesce(placed.ends_on_to, $as_of) >= $as_of THEN placed.id END) AS cared_now
  }
  CALL (c, keeper) {
    OPTIONAL MATCH (c)<-[works:WORKS_WITH]-(keeper)
    WHERE NOT coalesce(works.in_error, false) AND NOT coalesce(works.visibility, '') IN $sealed
      AND coalesce(works.starts_on_from, '0001-01-01') <= $as_of
    RETURN count(works) AS worked, count(CASE WHEN coalesce(works.ends_on_to, $as_of) >= $as_of THEN works.id END) AS works_now
  }
  CALL (c, keeper) {
    OPTIONAL MATCH (c)-[mine:LIVES_IN]->(:Household)<-[theirs:LIVES_IN]-(keeper)
    WHERE none(each IN [mine, theirs] WHERE coalesce(each.in_error, false) OR coalesce(each.visibility, '') IN $sealed)
      AND coalesce(mine.starts_on_from, '0001-01-01') <= $as_of AND coalesce(mine.ends_on_to, $as_of) >= $as_of
      AND coalesce(theirs.starts_on_from, '0001-01-01') <= $as_of AND coalesce(theirs.ends_on_to, $as_of) >= $as_of
    RETURN count(mine) AS together
  }
  WITH moved_on, thing, keeper,
       coalesce(keeper.death_from <= $as_of, keeper.death IS NOT NULL) OR coalesce(keeper.whereabouts, '') = 'deceased'
         OR cared + worked > 0 AND cared_now + works_now + together = 0 AS gone
  RETURN count(thing) AS things,
         count(CASE WHEN trim(coalesce(thing.keeper, '')) = '' THEN thing.id END) AS without_keeper,
         count(CASE WHEN gone THEN thing.id END) AS keeper_left,
         collect(DISTINCT CASE WHEN gone THEN keeper.id END) AS keeper_ids,
         max(coalesce(thing.added_on_from, thing.added_on_to)) AS added_on,
         count(CASE WHEN moved_on IS NOT NULL AND NOT coalesce(thing.checked_on_to >= moved_on, false)
                     AND NOT coalesce(thing.added_on_to >= moved_on, false) THEN thing.id END) AS unconfirmed
}
WITH * WHERE things = 0 OR without_keeper > 0 OR keeper_left > 0 OR unconfirmed > 0
  OR moved_on IS NULL AND NOT coalesce(added_on >= $mementoes_since, false)
RETURN c.id AS child_id, null AS person_id, things, without_keeper, keeper_left, keeper_ids, added_on,
       duration.inDays(date(added_on), date($as_of)).days AS still_days, moved_on, unconfirmed
ORDER BY child_id

// number:     Q49
// title:      Unsafe by the side door
// question:   Will someone be there who must not be?
// for:        social worker, contact supervisor
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: side_door_days
// codes:      partnership_over
// evidence:   plan
// rests_on:   arrangements, events, household_stays, restrictions, assessments
// row:        UnsafeByTheSideDoor
// limit:      5000
// empty:      Nobody who must not be there lives with, is the partner of, or was present with anybody the child is to see.
// caution:    Only who is recorded can be seen here: ask who else will be there. Whether a place lies near a protected address is not worked out.
// seed:       2:37,171,353

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>
WITH c, p, planned WHERE planned

// Who comes along with them: lives in the same home on the day, is their partner, or was there lately. Whether the gate of that person
// is closed is worked out on the child's whole map.
CALL (c, p) {
  MATCH (p)-[x:LIVES_IN]->(:Household)<-[y:LIVES_IN]-(q:Person)
  WHERE none(each IN [x, y] WHERE coalesce(each.in_error, false) OR coalesce(each.visibility, '') IN $sealed
             OR coalesce(each.starts_on_from, '0001-01-01') > $as_of OR coalesce(each.ends_on_to, $as_of) < $as_of)
  RETURN q, 1 AS door, null AS day
  UNION
  MATCH (p)-[bond:PARTNER_OF]-(q:Person)
  WHERE NOT coalesce(bond.in_error, false) AND NOT coalesce(bond.visibility, '') IN $sealed
    AND NOT coalesce(bond.status, '') IN $partnership_over AND coalesce(bond.until_to, $as_of) >= $as_of
  RETURN q, 2 AS door, null AS day
  UNION
  MATCH (p)<-[:HAPPENED_WITH|HAD]-(event:Event)-[:HAPPENED_WITH]->(q:Person)
  WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
    AND event.happened IN ['yes', 'part']
    AND coalesce(event.on_from, event.on_to) <= $as_of AND coalesce(event.on_to, event.on_from) >= $side_door_since
  RETURN q, 3 AS door, max(coalesce(event.on_from, event.on_to)) AS day
}
WITH c, p, q, count(CASE WHEN door = 1 THEN 1 END) > 0 AS lives_there, count(CASE WHEN door = 2 THEN 1 END) > 0 AS is_partner,
     max(day) AS was_there_on
WHERE q.id <> c.id AND q.id <> p.id
RETURN c.id AS child_id, p.id AS person_id, q.id AS other_id, lives_there, is_partner, was_there_on, '' AS gate_of_other
ORDER BY child_id, person_id, other_id

// number:     Q39
// title:      Independent visitor considered?
// question:   Would someone of her own help?
// for:        independent reviewing officer, social worker
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: visitor_days
// codes:      kin_kinds, stop_enough, stop_wants, residential_places, direct_modes, visitor_nations
// evidence:   none
// rests_on:   reviews, placements, events, views
// row:        VisitorNotConsidered
// limit:      5000
// empty:      Every child who might want an independent visitor has one, was asked, or it was considered at the last review.
// caution:    Whether a child can go out alone is not recorded here. Placed by another authority stands for far away. Scotland and Northern Ireland have no such duty that was looked up. A child who said no is listed under closed with a reason, with the day.
// seed:       0:29; 2:307

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
WHERE coalesce(c.nation, 'EN') IN $visitor_nations AND NOT EXISTS {
  MATCH (c)-[tie:KNOWS {kind: 'independent_visitor'}]-(:Person)
  WHERE NOT coalesce(tie.in_error, false) AND tie.ended_by IS NULL AND coalesce(tie.until_to, $as_of) >= $as_of
    AND coalesce(tie.since_from, '0001-01-01') <= $as_of
}

// Where the child lives on the day, and whether the last review thought of it.
CALL (c) {
  OPTIONAL MATCH (c)-[:PLACED_AT]->(placed:Placement)
  WHERE NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed
    AND coalesce(placed.starts_on_from, '0001-01-01') <= $as_of AND coalesce(placed.ends_on_to, $as_of) >= $as_of
  RETURN count(placed) AS placements, count(CASE WHEN placed.type IN $residential_places THEN 1 END) AS residential,
         count(CASE WHEN placed.provider = 'PR2' THEN 1 END) AS elsewhere
}
CALL (c) {
  OPTIONAL MATCH (c)-[:REVIEWED_AT]->(review:Review)
  WHERE NOT coalesce(review.in_error, false) AND coalesce(review.on_from, review.on_to) <= $as_of
  WITH review ORDER BY coalesce(review.on_from, review.on_to) DESC, review.id DESC
  RETURN head(collect(coalesce(review.on_from, review.on_to))) AS reviewed_on,
         head(collect(coalesce(review.iv_considered, false))) AS considered
}
WITH * WHERE NOT coalesce(considered, false)

// Time together with family, and what the child said of a visitor of before.
CALL (c) {
  OPTIONAL MATCH (c)-[:HAD]->(event:Event)-[:HAPPENED_WITH]->(p:Person)
  WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
    AND event.happened IN ['yes', 'part'] AND event.mode IN $direct_modes AND coalesce(event.on_from, event.on_to) <= $as_of
    AND (EXISTS { MATCH (c)-[tie:KNOWS]-(p) WHERE tie.kind IN $kin_kinds AND NOT coalesce(tie.in_error, false) }
      OR EXISTS { MATCH (c)<-[:PARENT_OF]-(p) } OR EXISTS { MATCH (c)<-[:PARENT_OF]-(:Person)-[:PARENT_OF]-(p) })
  RETURN max(coalesce(event.on_from, event.on_to)) AS family_time_on
}
CALL (c) {
  OPTIONAL MATCH (c)-[:KNOWS {kind: 'independent_visitor'}]-(p:Person)<-[:ABOUT]-(view:View)<-[:SAID]-(c)
  WHERE NOT coalesce(view.in_error, false) AND NOT coalesce(view.visibility, '') IN $sealed
    AND (view.private_to IS NULL OR view.private_to IN $may_read)
    AND coalesce(view.said_on_from, view.said_on_to) <= $as_of AND (view.enough IN $stop_enough OR view.wants IN $stop_wants)
  RETURN max(coalesce(view.said_on_from, view.said_on_to)) AS objected_on
}
WITH *, family_time_on IS NULL OR family_time_on < $visitor_since AS no_family_time
WHERE placements > 0 AND (no_family_time OR residential > 0 OR elsewhere > 0)
RETURN c.id AS child_id, null AS person_id, no_family_time, family_time_on, residential > 0 AS residential, elsewhere > 0 AS elsewhere,
       reviewed_on, objected_on
ORDER BY child_id

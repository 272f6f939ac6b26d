// number:     Q38
// title:      Who will be there at 18, 25, 40?
// question:   Who has promised to stay?
// for:        personal adviser, independent reviewing officer
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: promise_age
// codes:      paid_kinds
// evidence:   none
// rests_on:   arrangements, ties
// row:        WhoWillBeThere
// limit:      5000
// empty:      Somebody unpaid has promised to stay at 18, at 25 and at 40.
// caution:    A promise is what an arrangement says under "commitment until": an age, a year, a day, or for life. What nobody wrote down is not seen here. A date of birth that is not recorded leaves a child out.
// seed:       3:45,71

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
WHERE c.birth_from <= toString(date($as_of) - duration({years: $promise_age}))
OPTIONAL MATCH (c)-[:HAS_ARRANGEMENT]->(plan:Arrangement)
WHERE NOT coalesce(plan.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed
  AND plan.status IN ['in_force', 'agreed'] AND plan.commitment_until IS NOT NULL
  AND coalesce(plan.starts_on_from, '0001-01-01') <= $as_of AND coalesce(plan.ends_on_to, $as_of) >= $as_of
OPTIONAL MATCH (plan)-[:WITH_PERSON]->(p:Person)
WHERE NOT p:Worker AND NOT coalesce(p.death_from <= $as_of, p.death IS NOT NULL) AND coalesce(p.whereabouts, '') <> 'deceased'
  AND NOT EXISTS {
    MATCH (c)-[tie:KNOWS]->(p)
    WHERE tie.kind IN $paid_kinds AND NOT coalesce(tie.in_error, false) AND tie.ended_by IS NULL
      AND coalesce(tie.until_to, $as_of) >= $as_of
  }
WITH c, collect(CASE WHEN p IS NOT NULL THEN plan.commitment_until END) AS promises
RETURN c.id AS child_id, null AS person_id, c.birth_from AS born_on, promises, 0 AS rung, 0 AS promised
ORDER BY child_id

// number:     Q33
// title:      A wish we cannot meet now
// question:   What does the child want that an order or a "no" prevents?
// for:        social worker, advocate, independent reviewing officer
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: none
// codes:      matters_wants
// evidence:   said
// rests_on:   views
// row:        WishNotMet
// limit:      5000
// empty:      Nobody whom a child asks for is behind an order, a refusal, another's no, a protected route or a severe risk.
// caution:    A wish is what was recorded as one: too little, does not see them and wants to, or more, find, meet, write. What stands only in the child's own words has to be read.
// seed:       0:21; 2:321

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>
WITH * WHERE wish
RETURN c.id AS child_id, p.id AS person_id, CASE WHEN enough IN $matters_enough THEN enough END AS enough,
       CASE WHEN wants IN $matters_wants THEN wants END AS wants, wish_since,
       duration.inDays(date(wish_since), date($as_of)).days AS waiting_days
ORDER BY wish_since, child_id, person_id

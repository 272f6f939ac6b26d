// number:     Q51
// title:      How are we doing?
// question:   Are our children happier with this than last quarter?
// for:        team manager, director, independent reviewing officer
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: view_days, lately_days
// codes:      paid_kinds, mother_kinds, father_kinds, kin_bases
// evidence:   living, siblings, home, contact, occasions, care, kin
// rests_on:   views, events, arrangements, restrictions, explanations, barriers
// row:        HowAreWeDoing
// limit:      5000
// empty:      There is no child in the scope of the question.
// caution:    Every part has its own number of children: under four no view is expected, and a child's stop is never counted against anybody. No worker, child or relative is ranked by it. A part of fewer than ten leaves a team without its number.
// seed:       2:153,323; 3:45

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})

// Limits in force whose reason the child was told, and what gets in the way.
CALL (c) {
  OPTIONAL MATCH (limit:Restriction)-[:PROTECTS]->(c)
  WHERE NOT coalesce(limit.in_error, false) AND NOT coalesce(limit.visibility, '') IN $sealed
    AND coalesce(limit.starts_on_from, '0001-01-01') <= $as_of AND coalesce(limit.ends_on_to, $as_of) >= $as_of
  OPTIONAL MATCH (explained:Explanation)-[:EXPLAINS]->(limit)
  WHERE NOT coalesce(explained.in_error, false) AND coalesce(explained.told_on_from, explained.told_on_to) <= $as_of
  RETURN count(DISTINCT limit.id) AS limits, count(DISTINCT CASE WHEN explained IS NOT NULL THEN limit.id END) AS explained
}
CALL (c) {
  OPTIONAL MATCH (barrier:Barrier)-[:HINDERS]->(plan:Arrangement)<-[:HAS_ARRANGEMENT]-(c)
  WHERE NOT coalesce(barrier.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed
    AND coalesce(barrier.opened_from, '0001-01-01') <= $as_of
    AND (barrier.closed IS NULL OR coalesce(barrier.closed_from, barrier.closed_to) > $as_of)
  RETURN count(barrier) AS barriers
}
CALL (c) {
  WITH c
  // <evidence>
  WITH *, alive AND NOT p:Pet AND NOT p:Community AND NOT p:Place AND NOT p:Organisation AS somebody,
       p:Worker OR any(kind IN kinds_now WHERE kind IN $paid_kinds) OR cared_now > 0 AND NOT kin AS paid,
       together OR coalesce(last_event >= $lately_since, false) AS lately,
       coalesce(enough_on >= $view_since, false) AS said_lately,
       CASE WHEN any(kind IN kinds WHERE kind IN $mother_kinds) THEN 1 WHEN any(kind IN kinds WHERE kind IN $father_kinds) THEN 2
            WHEN sibling THEN 3
            WHEN EXISTS { MATCH (c)<-[link:PARENT_OF]-(p)
                          WHERE NOT coalesce(link.in_error, false) AND coalesce(link.basis, 'birth') IN $kin_bases }
              THEN CASE p.sex WHEN 'F' THEN 1 WHEN 'M' THEN 2 ELSE 0 END
            ELSE 0 END AS who
  WITH *, sibling AND alive AND NOT together AS apart,
       reduce(each = [], promise IN promises | each + [row IN promise.rows WHERE row.day >= $view_since]) AS due
  WITH *, size([row IN due WHERE row.happened IN ['yes', 'part']]) AS kept, size([row IN due WHERE row.happened = 'no']) AS missed
  RETURN max(last_view_on) AS last_view_on,
         count(CASE WHEN somebody AND NOT paid AND lately THEN 1 END) AS unpaid,
         count(CASE WHEN somebody AND paid AND lately THEN 1 END) AS paid,
         count(CASE WHEN who = 1 AND said_lately THEN 1 END) AS asked_of_mother,
         count(CASE WHEN who = 1 AND said_lately AND enough = 'just_right' THEN 1 END) AS right_with_mother,
         count(CASE WHEN who = 2 AND said_lately THEN 1 END) AS asked_of_father,
         count(CASE WHEN who = 2 AND said_lately AND enough = 'just_right' THEN 1 END) AS right_with_father,
         count(CASE WHEN who = 3 AND said_lately THEN 1 END) AS asked_of_siblings,
         count(CASE WHEN who = 3 AND said_lately AND enough = 'just_right' THEN 1 END) AS right_with_siblings,
         count(CASE WHEN apart THEN 1 END) AS siblings_apart,
         count(CASE WHEN apart AND kept > 0 AND kept >= missed THEN 1 END) AS siblings_kept
}
RETURN c.id AS child_id, null AS person_id,
       coalesce(c.birth_from > toString(date($as_of) - duration({years: 4})), false) AS under_four,
       last_view_on, coalesce(last_view_on >= $view_since, false) AS fresh_view, unpaid, paid, asked_of_mother, right_with_mother,
       asked_of_father, right_with_father, asked_of_siblings, right_with_siblings, siblings_apart, siblings_kept, limits, explained,
       barriers
ORDER BY child_id

// number:     Q52
// title:      Review pack
// question:   Show me everyone, and what changed, on one page.
// for:        independent reviewing officer, social worker
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: review_pack_days
// codes:      none
// evidence:   standing, living, plan, home
// rests_on:   views, events, arrangements, ties, reviews
// row:        ReviewPack
// limit:      5000
// empty:      Nobody is on this child's map yet.
// caution:    Everyone with a tie, a view, a plan, an event or a home in common is here, by the child's own rings. Changes count from the last review, or over the days named where no review is recorded. The rows of the other questions belong beside it; the child's own page is made separately.
// seed:       2:372; 3:45

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
CALL (c) {
  OPTIONAL MATCH (c)-[:REVIEWED_AT]->(review:Review)
  WHERE NOT coalesce(review.in_error, false) AND coalesce(review.on_from, review.on_to) < $as_of
  RETURN max(coalesce(review.on_from, review.on_to)) AS reviewed_on
}
CALL (c) {
  WITH c
  // <evidence>
  RETURN p, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next, days, known_since, moved_on,
         alive, died, unborn, planned, together, tie_since, tie_until, last_view_on, contacts
}
WITH *, coalesce(reviewed_on, $review_pack_since) AS since
WITH *, coalesce(known_since > since, false) AS is_new, coalesce(last_view_on > since, false) AS spoken_of,
     coalesce(tie_until > since AND tie_until <= $as_of, false) AS ended, coalesce(p.death_from > since AND died, false) AS died_since,
     coalesce(last_event > since, false) AS in_touch
RETURN c.id AS child_id, p.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since, moved_on, reviewed_on, is_new, spoken_of, ended, died_since, in_touch, planned, together
ORDER BY coalesce(closeness, -1) DESC, child_id, person_id

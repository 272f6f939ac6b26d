// number:     Q18
// title:      No contact and no reason
// question:   Why doesn't she see her mum, and does she know?
// for:        social worker, independent reviewing officer
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: estranged_days
// codes:      wish_limits
// evidence:   living, siblings, parents, home, standing
// rests_on:   events, restrictions, reasons
// row:        NoContactAndNoReason
// limit:      5000
// empty:      Every parent, brother and sister has been in touch, or it is recorded why not.
// caution:    Living together counts as contact. A reason on a limit that is in force counts; a limit without one does not say why.
// seed:       2:195–203,331

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>

// Who died is remembered (E1); who is not born yet cannot be out of touch.
WITH * WHERE (parent OR sibling) AND alive AND NOT together AND (days IS NULL OR days > $estranged_days)

// The reason stands on the tie from either side, else on a limit in force in either file (reading 13); a wish is its own reason.
CALL (c, p) {
  OPTIONAL MATCH (c)-[tie:KNOWS]-(p)
  WHERE NOT coalesce(tie.in_error, false) AND NOT coalesce(tie.visibility, '') IN $sealed
  RETURN count(CASE WHEN coalesce(tie.no_contact_reason, 'not_recorded') <> 'not_recorded' THEN 1 END) AS reasons,
         collect(DISTINCT CASE WHEN tie.source_person = c.id THEN tie.informed_child END) AS informed
}
CALL (c, p) {
  OPTIONAL MATCH (c)-[:PROTECTS|RESTRICTS]-(limit:Restriction)-[:PROTECTS|RESTRICTS]-(p)
  WHERE NOT coalesce(limit.in_error, false) AND NOT coalesce(limit.visibility, '') IN $sealed AND limit.kind <> 'none'
    AND coalesce(limit.starts_on_from, '0001-01-01') <= $as_of AND coalesce(limit.ends_on_to, $as_of) >= $as_of
  RETURN count(limit) AS limits,
         count(CASE WHEN coalesce(limit.reason, '') <> '' OR limit.kind IN $wish_limits THEN 1 END) AS limits_with_reason
}
WITH * WHERE reasons = 0 AND limits_with_reason = 0
RETURN c.id AS child_id, p.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since, moved_on,
       parent, limits,
       CASE WHEN 'no' IN informed THEN 'no' WHEN 'partly' IN informed THEN 'partly' WHEN 'knows_why' IN informed THEN 'knows_why' END
         AS informed_child
ORDER BY coalesce(closeness, 0) DESC, known_since, coalesce(days, -1) DESC, child_id, person_id

// number:     Q36
// title:      Only paid people
// question:   Who is in his life and not on the payroll?
// for:        team manager, personal adviser, social worker
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: lately_days, few_unpaid
// codes:      paid_kinds
// evidence:   living, home, contact, voice, care, kin
// rests_on:   ties, views, events
// row:        OnlyPaidPeople
// limit:      5000
// empty:      Every child has more than one unpaid person who matters and was in touch lately.
// caution:    Who matters is what the child said: a child whom nobody asked is listed as not asked, and a child under four is not listed. Carers count as paid while they care.
// seed:       2:309; 3:45,71

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
WHERE NOT coalesce(c.birth_from > toString(date($as_of) - duration({years: 4})), false)
CALL (c) {
  WITH c
  // <evidence>
  WITH * WHERE matters OR last_view_on IS NOT NULL
  WITH *, p:Worker OR any(kind IN kinds_now WHERE kind IN $paid_kinds) OR cared_now > 0 AND NOT kin AS paid,
       together OR coalesce(last_event >= $lately_since, false) AS lately
  RETURN count(CASE WHEN last_view_on >= $matters_since THEN 1 END) AS spoken_of,
         count(CASE WHEN matters AND alive THEN 1 END) AS matter,
         count(CASE WHEN matters AND alive AND lately AND NOT paid AND NOT p:Pet THEN 1 END) AS unpaid,
         count(CASE WHEN matters AND alive AND lately AND paid THEN 1 END) AS paid
}
WITH * WHERE unpaid <= $few_unpaid
RETURN c.id AS child_id, null AS person_id, unpaid, paid, matter, spoken_of
ORDER BY unpaid, child_id

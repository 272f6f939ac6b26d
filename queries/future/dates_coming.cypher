// number:     Q42
// title:      Dates coming
// question:   What day is coming, and what would the child like to do?
// for:        residential worker or foster carer, social worker
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: none
// codes:      none
// evidence:   days
// rests_on:   key_dates, people
// row:        DateComing
// limit:      5000
// empty:      No day to keep is recorded for the next four weeks.
// caution:    Birthdays and anniversaries come again every year; days of faith and culture are listed on the day that was recorded. The birthday of close family is taken from the date of birth where no day is recorded. A day of somebody who died is in "Remember"; one of somebody without a tie to the child is not seen here.
// seed:       0:39-43

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>
UNWIND days_to_keep AS coming
WITH c, coming WHERE NOT coming.died AND coming.kind <> 'death'
RETURN c.id AS child_id, CASE WHEN coming.person <> c.id THEN coming.person END AS person_id, coming.kind AS kind,
       coming.falls_on AS falls_on, coming.about AS about
ORDER BY falls_on, child_id, person_id, kind

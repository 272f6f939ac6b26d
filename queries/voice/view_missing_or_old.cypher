// number:     Q31
// title:      View missing or old
// question:   Whose view are we guessing?
// for:        social worker
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: view_days, view_age_months
// codes:      none
// evidence:   living, plan, limits, heard
// rests_on:   views, arrangements, restrictions
// row:        MissingView
// limit:      5000
// empty:      Of everybody with an arrangement or a limit, the child was heard in the last months.
// caution:    A child under four is not listed: what an adult observed may stand in, labelled as that. Nor is who died or is not born yet. A child who was asked and did not say is not asked again before the next review.
// seed:       2:336,372

// E4: a view is expected from the fourth birthday.
UNWIND $children AS child_id
MATCH (c:Child {id: child_id}) WHERE coalesce(c.birth_from <= $view_age_since, true)
// <evidence>
WITH * WHERE alive AND (plans > 0 OR limits > 0) AND NOT coalesce(heard_on >= $view_since, false)
RETURN c.id AS child_id, p.id AS person_id, plans > 0 AS planned, limits > 0 AS limited, heard_on,
       duration.inDays(date(heard_on), date($as_of)).days AS still_days, did_not_say, not_asked
ORDER BY coalesce(heard_on, ''), child_id, person_id

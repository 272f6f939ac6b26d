// number:     Q03
// title:      Former carers and their children
// question:   Which carers, and their children, did this child live with and no longer see?
// for:        Lifelong Links co-ordinator, social worker
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: lost_days, stay_days
// codes:      none
// evidence:   living, kin, plan, home, former_care, standing
// rests_on:   placements
// row:        FormerCarer
// limit:      5000
// empty:      Nobody whom the child lived with as a carer, or a carer's child, has gone quiet without a plan.
// caution:    Only carers of homes that are recorded as placements and have ended. Days of several stays are added up; holidays and other temporary stays do not count.
// seed:       2:289; 3:63,67

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>

// Whether the carer matters decides for the carer's children too, so everybody near the child is known before anybody is listed.
WITH * WHERE matters OR former_stays > 0 OR any_former_stays > 0
WITH c, collect(CASE WHEN matters THEN p.id END) AS near,
     collect(CASE WHEN alive AND NOT together AND cared_now = 0 AND NOT planned AND coalesce(days > $lost_days, false)
                    AND (former_stays > 0 OR kin AND any_former_stays > 0)
               THEN {person_id: p.id, closeness: closeness, matters: matters, last: last, last_direct: last_direct,
                     last_event: last_event, last_mode: last_mode, approx: approx, lived_until: lived_until, next: next, days: days,
                     known_since: known_since, moved_on: moved_on, kin: kin, former_child: former_child, their_carers: their_carers,
                     stayed_days: CASE WHEN kin THEN any_former_days ELSE former_days END} END) AS found
UNWIND found AS row
WITH c, near, row WHERE row.stayed_days >= $stay_days OR any(who IN row.their_carers + [row.person_id] WHERE who IN near)
RETURN c.id AS child_id, row.person_id AS person_id, row.closeness AS closeness, row.matters AS matters, row.last AS last,
       row.last_direct AS last_direct, row.last_event AS last_event, row.last_mode AS last_mode, row.approx AS approx,
       row.lived_until AS lived_until, row.next AS next, row.days AS days, row.known_since AS known_since, row.moved_on AS moved_on,
       row.kin AS kin, row.former_child AS former_child, row.stayed_days AS stayed_days
ORDER BY coalesce(closeness, 0) DESC, known_since, coalesce(days, -1) DESC, child_id, person_id

// number:     Q04
// title:      Lost at this move
// question:   What did the latest move cost this child?
// for:        social worker, independent reviewing officer
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: after_move_days, move_school_days
// codes:      none
// evidence:   living, plan, home, around_move, standing
// rests_on:   placements, events, school_spells
// row:        LostAtThisMove
// limit:      5000
// empty:      Everyone of before the latest move was in touch after it, or is in the plan; or no move is recorded.
// caution:    The latest move counts, however long ago. Whom nobody recorded in the days before the move cannot appear here: ask the child who is missing. Until the days after the move are over, whoever has a plan is left out.
// seed:       1:19; 3:63

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>

WITH * WHERE latest_move_on IS NOT NULL AND alive AND NOT together
  AND (touched_before > 0 OR left_school_with_move) AND touched_after = 0
WITH *, duration.inDays(date(latest_move_on), date($as_of)).days AS days_since_move
WHERE days_since_move >= $after_move_days OR NOT planned
RETURN c.id AS child_id, p.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since, moved_on,
       latest_move_on, days_since_move, touched_before > 0 AS touched_before, left_school_with_move, planned,
       cared_days, carers_child
ORDER BY coalesce(closeness, 0) DESC, known_since, coalesce(days, -1) DESC, child_id, person_id

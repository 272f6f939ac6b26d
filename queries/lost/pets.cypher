// number:     Q07
// title:      Pets
// question:   Is there an animal this child misses?
// for:        social worker, residential worker, foster carer
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: none
// codes:      none
// evidence:   living, home, kept, standing
// rests_on:   none
// row:        MissedPet
// limit:      5000
// empty:      No animal that matters lives elsewhere.
// caution:    The gate is that of whoever keeps the animal, for visits. News or a photo through the worker needs no open gate. An animal that died is in Q43.
// seed:       1:57; 2:289

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>

WITH * WHERE p:Pet AND matters AND NOT died AND NOT together AND NOT kept_at_home
RETURN c.id AS child_id, p.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since, moved_on,
       p.alive IS NOT NULL AS known_alive, p.keeper AS keeper_id
ORDER BY coalesce(closeness, 0) DESC, known_since, coalesce(days, -1) DESC, child_id, person_id

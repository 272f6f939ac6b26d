// title: How things stand between children and people in an answer; one row for each pair of which anything is recorded
// params: pairs: list[map], as_of: date, may_read: list[str], sealed: list[str], matters_since: date, just_moved_since: date, stay_days: int, carer_kinds: list[str], direct_modes: list[str], matters_enough: list[str], matters_wants: list[str], moves: list[str], silent_enough: list[str], stop_enough: list[str], stop_wants: list[str], temporary_places: list[str]
// row: child_id, person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next, days, known_since, moved_on
// kind: read

UNWIND $pairs AS pair
MATCH (c:Child {id: pair.child_id})
// <evidence>
WITH * WHERE p.id IN pair.people
RETURN c.id AS child_id, p.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since, moved_on
ORDER BY child_id, person_id

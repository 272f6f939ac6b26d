// number:     Q14
// title:      Familiar, stranger, undocumented
// question:   Which siblings has she never met?
// for:        team manager, Lifelong Links co-ordinator
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: estranged_days
// codes:      foster_sibling_kinds, sibling_kinds, step_sibling_kinds
// evidence:   living, siblings, home, standing
// rests_on:   events, household_stays, placements
// row:        FamiliarStrangerUndocumented
// limit:      5000
// empty:      No brother or sister is recorded. That is not the same as having none: ask the family.
// caution:    Who died, and who is not born yet, is not here. A brother or sister who was never recorded cannot appear here. Living together counts as contact.
// seed:       2:383–393

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>
WITH * WHERE sibling AND alive

// Named by the child or a relative only: no parent in common is recorded, and no tie of another kind says who they are.
WITH *, together OR homes > 0 AS shared_home, NOT shares_parent AND 'undocumented_sibling' IN kinds
       AND none(kind IN kinds WHERE kind <> 'undocumented_sibling'
         AND (kind IN $sibling_kinds OR kind IN $step_sibling_kinds OR kind IN $foster_sibling_kinds)) AS only_named
RETURN c.id AS child_id, p.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since, moved_on,
       shared_home OR NOT only_named AND contacts > 0 AS familiar,
       NOT shared_home AND NOT only_named AND contacts = 0 AS stranger,
       NOT shared_home AND only_named AS undocumented,
       NOT together AND (days IS NULL OR days > $estranged_days) AS estranged,
       shared_home, contacts
ORDER BY coalesce(closeness, 0) DESC, known_since, coalesce(days, -1) DESC, child_id, person_id

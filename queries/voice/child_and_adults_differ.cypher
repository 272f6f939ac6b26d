// number:     Q32
// title:      Child and adults see it differently
// question:   Where do we disagree with the child about who matters?
// for:        social worker in supervision
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: differ_percent, near_ring
// codes:      none
// evidence:   judged
// rests_on:   views, assessments, judgements
// row:        TwoMaps
// limit:      5000
// empty:      The child's rings and the professionals' judgements are near each other, or one of the two is not recorded at all.
// caution:    Both stand, and neither is averaged. Somebody stands on the child's map only when nobody has judged anything of them; on the adults' map only when the child has placed others and not them.
// seed:       1:53

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>

// Rings go from 0 to 4, strength from 0 to 3: twelfths make them whole numbers.
WITH * WHERE closeness IS NOT NULL OR strength_step IS NOT NULL
WITH *, abs(3 * closeness - 4 * strength_step) * 100 >= $differ_percent * 12 AS apart,
     coalesce(closeness >= $near_ring AND safety IN ['high', 'severe'], false) AS near_and_unsafe,
     closeness >= 1 AND strength_step IS NULL AND assessments = 0 AS childs_map_only,
     closeness IS NULL AND coalesce(strength_step >= 1, false) AND has_map AS adults_map_only
WITH *, coalesce(apart, false) AS differ, coalesce(childs_map_only, false) AS only_childs
WHERE differ OR near_and_unsafe OR only_childs OR adults_map_only
RETURN c.id AS child_id, p.id AS person_id, closeness, placed_on, strength, strength_on, safety, differ, near_and_unsafe,
       only_childs, adults_map_only AS only_adults
ORDER BY coalesce(closeness, 0) DESC, child_id, person_id

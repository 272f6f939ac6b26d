// title:      Mothers and fathers, by birth or adoption: by parent links, or by ties
// source:     practice 4.2 (Q15, Q18), 3.3
// needs:      ties
// gives:      parent
// thresholds: none
// codes:      kin_bases, parent_kinds

// --- evidence
MATCH (c)<-[link:PARENT_OF]-(p:Person)
WHERE NOT coalesce(link.in_error, false) AND NOT coalesce(link.visibility, '') IN $sealed
  AND coalesce(link.basis, 'birth') IN $kin_bases
RETURN p, 'parent link' AS what, null AS day, null AS until, null AS n, null AS code, null AS second, '' AS later

// --- gathered
count(CASE WHEN what = 'parent link' OR what = 'tie' AND second = 'from the child' AND code IN $parent_kinds THEN 1 END) > 0
  AS parent

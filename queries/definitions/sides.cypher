// title:      Which side of the family somebody is on: through the father, through the mother, by parent links or by ties
// source:     practice 4.2 (Q17), reading 7
// needs:      ties, parents
// gives:      paternal, maternal
// thresholds: none
// codes:      kin_bases, relative_kinds, paternal_kinds, maternal_kinds

// --- evidence
MATCH (c)<-[mine:PARENT_OF]-(parent:Person)
WHERE NOT coalesce(mine.in_error, false) AND NOT coalesce(mine.visibility, '') IN $sealed AND parent.sex IN ['F', 'M']
  AND coalesce(mine.basis, 'birth') IN $kin_bases
MATCH (parent)<-[ups:PARENT_OF*0..2]-(:Person)-[downs:PARENT_OF*0..2]->(p:Person)
WHERE p.id <> parent.id
  AND all(link IN ups + downs WHERE NOT coalesce(link.in_error, false) AND NOT coalesce(link.visibility, '') IN $sealed
    AND coalesce(link.basis, 'birth') IN $kin_bases)
RETURN p, 'side' AS what, null AS day, null AS until, null AS n, parent.sex AS code, null AS second, '' AS later

// --- evidence
MATCH (c)-[tie:KNOWS]->(p:Person)
WHERE NOT coalesce(tie.in_error, false) AND NOT coalesce(tie.visibility, '') IN $sealed AND tie.kind IN $relative_kinds
RETURN p, 'side' AS what, null AS day, null AS until, null AS n,
       CASE WHEN tie.kind IN $paternal_kinds OR coalesce(tie.side, '') IN ['paternal', 'both'] THEN 'M' END AS code,
       CASE WHEN tie.kind IN $maternal_kinds OR coalesce(tie.side, '') IN ['maternal', 'both'] THEN 'F' END AS second, '' AS later

// --- gathered
count(CASE WHEN what = 'side' AND (code = 'M' OR second = 'M') THEN 1 END) > 0 AS on_fathers_side,
count(CASE WHEN what = 'side' AND (code = 'F' OR second = 'F') THEN 1 END) > 0 AS on_mothers_side

// --- worked out
// Parents are counted for themselves, and who is on both sides (a full brother, the child's own child) shows neither family.
on_fathers_side AND NOT on_mothers_side AND NOT parent AS paternal,
on_mothers_side AND NOT on_fathers_side AND NOT parent AS maternal

// title:      Kin to the second degree, counted genetically: by parent links, so that step and foster parents are none, or by ties
// source:     practice 4.1 (lost), reading 7
// needs:      ties
// gives:      kin
// thresholds: none
// codes:      kin_bases, kin_kinds

// --- evidence
MATCH (c)<-[ups:PARENT_OF*0..2]-(:Person)-[downs:PARENT_OF*0..2]->(p:Person)
WHERE size(ups) + size(downs) IN [1, 2, 3]
  AND all(link IN ups + downs WHERE NOT coalesce(link.in_error, false) AND NOT coalesce(link.visibility, '') IN $sealed
    AND (coalesce(link.basis, 'birth') IN $kin_bases
      OR size(ups) = 1 AND size(downs) = 0 AND NOT link.basis IN ['step', 'foster']))
RETURN p, 'kin' AS what, null AS day, null AS until, null AS n, null AS code, null AS second, '' AS later

// --- gathered
count(CASE WHEN what = 'kin' OR what = 'tie' AND code IN $kin_kinds THEN 1 END) > 0 AS kin

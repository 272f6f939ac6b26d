// title:      The sibling set: derived from parents in common, from a parent's partner (step), and as recorded; the union counts
// source:     practice 3.3, Q10, reading 21
// needs:      voice, ties
// gives:      sibling, shares_parent, adult
// thresholds: none
// codes:      kin_bases, sibling_kinds, step_sibling_kinds, foster_sibling_kinds, partnership_over

// --- evidence
MATCH (c)<-[mine:PARENT_OF]-(:Person)-[theirs:PARENT_OF]->(p:Person)
WHERE NOT coalesce(mine.in_error, false) AND NOT coalesce(mine.visibility, '') IN $sealed
  AND NOT coalesce(theirs.in_error, false) AND NOT coalesce(theirs.visibility, '') IN $sealed
  AND all(basis IN [mine.basis, theirs.basis] WHERE coalesce(basis, 'birth') IN $kin_bases + ['step'])
RETURN p, CASE WHEN 'step' IN [mine.basis, theirs.basis] THEN 'step link' ELSE 'parent' END AS what, null AS day, null AS until,
       CASE WHEN coalesce(mine.until_to, $as_of) < $as_of OR coalesce(theirs.until_to, $as_of) < $as_of THEN 0 ELSE 1 END AS n,
       null AS code, null AS second, '' AS later

// --- evidence
MATCH (c)<-[mine:PARENT_OF]-(:Person)-[bond:PARTNER_OF]-(:Person)-[theirs:PARENT_OF]->(p:Person)
WHERE none(each IN [mine.in_error, theirs.in_error, bond.in_error] WHERE coalesce(each, false))
  AND none(each IN [mine.visibility, theirs.visibility, bond.visibility] WHERE coalesce(each, '') IN $sealed)
  AND all(basis IN [mine.basis, theirs.basis] WHERE coalesce(basis, 'birth') IN $kin_bases)
RETURN p, 'step bond' AS what, null AS day, null AS until,
       CASE WHEN coalesce(bond.status IN $partnership_over, false) OR coalesce(bond.until_to, $as_of) < $as_of THEN 0 ELSE 1 END AS n,
       null AS code, null AS second, '' AS later

// --- gathered
count(CASE WHEN what = 'parent' THEN 1 END) > 0 AS shares_parent,
count(CASE WHEN what = 'tie' AND code IN $sibling_kinds THEN 1 END) AS sibling_ties,
count(CASE WHEN what = 'tie' AND code IN $foster_sibling_kinds THEN 1 END) AS foster_ties,
count(CASE WHEN what IN ['step bond', 'step link'] OR what = 'tie' AND code IN $step_sibling_kinds THEN 1 END) AS step_ways,
count(CASE WHEN what = 'tie' AND code IN $step_sibling_kinds AND n = 0 OR what = 'step link' AND n = 0 THEN 1 END) AS step_over,
count(CASE WHEN what = 'step bond' AND n = 0 THEN 1 END) AS bonds_over,
count(CASE WHEN what = 'step bond' AND n = 1 THEN 1 END) AS bonds_now

// --- worked out
// A step tie counts while it holds or the child says they matter, a foster sibling only if the child says so: nothing of it has an
// end on the day, neither the tie, nor the step parent's link, nor what the two parents were to each other.
shares_parent OR sibling_ties > 0 OR (step_ways > 0 OR foster_ties > 0) AND matters
  OR step_ways > 0 AND foster_ties = 0 AND step_over = 0 AND (bonds_over = 0 OR bonds_now > 0) AS sibling,
coalesce(p.birth_from <= toString(date($as_of) - duration({years: 18})), false) AS adult

// number:     Q17
// title:      Dad's side
// question:   Does he know who his dad is, and is that family on the map?
// for:        social worker
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: none
// codes:      kin_bases, parent_kinds, father_kinds
// evidence:   sides
// rests_on:   parent_links, reasons
// row:        DadsSide
// limit:      5000
// empty:      A father is recorded, nothing says that this is not sure or that the child does not know, and somebody of his family is on the map.
// caution:    What only a manager opens is not here: ask the team manager before anybody asks the family. A father is taken as sure unless a record says less.
// seed:       2:237,253,338

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// Relatives on one side only, each counted once; a child of whom nobody is recorded stays.
CALL (c) {
  // <evidence>
  RETURN count(CASE WHEN paternal THEN 1 END) AS paternal, count(CASE WHEN maternal THEN 1 END) AS maternal
}

// Parents by birth or adoption, by links and by ties, and what either says of how sure it is (reading 17).
CALL (c) {
  CALL (c) {
    MATCH (c)<-[link:PARENT_OF]-(who:Person)
    WHERE NOT coalesce(link.in_error, false) AND NOT coalesce(link.visibility, '') IN $sealed
      AND coalesce(link.basis, 'birth') IN $kin_bases
    RETURN who, who.sex = 'M' AS man, who.sex = 'F' OR link.basis = 'gestational' AS woman,
           coalesce(link.basis, 'birth') <> 'adoptive' AS by_birth, link.certainty AS certainty, null AS informed
    UNION ALL
    MATCH (c)-[tie:KNOWS]->(who:Person)
    WHERE NOT coalesce(tie.in_error, false) AND NOT coalesce(tie.visibility, '') IN $sealed AND tie.kind IN $parent_kinds
    RETURN who, tie.kind IN $father_kinds AS man, tie.kind IN ['birth_mother', 'adoptive_mother', 'gestational_mother'] AS woman,
           NOT tie.kind IN ['adoptive_mother', 'adoptive_father', 'adoptive_parent'] AS by_birth,
           CASE WHEN tie.kind = 'putative_father' THEN coalesce(tie.certainty, 'believed') ELSE tie.certainty END AS certainty,
           tie.informed_child AS informed
  }
  WITH who, count(CASE WHEN man THEN 1 END) > 0 AS man, count(CASE WHEN woman THEN 1 END) > 0 AS woman,
       count(CASE WHEN by_birth THEN 1 END) > 0 AS by_birth, count(CASE WHEN informed = 'no' THEN 1 END) > 0 AS not_informed,
       min(CASE WHEN certainty <> 'confirmed' THEN certainty END) AS doubt
  RETURN collect({id: who.id, man: man, woman: woman, by_birth: by_birth, not_informed: not_informed, doubt: doubt}) AS parents
}

// A parent whose sex is not recorded may be the father where there is another parent beside them; who is alone may be the mother.
WITH *, [who IN parents WHERE who.man OR NOT who.woman AND size(parents) > 1] AS fathers,
     size([who IN parents WHERE NOT who.man AND NOT who.woman]) AS of_no_sex
WITH *, size(fathers) = 0 AS no_father, size([who IN fathers WHERE who.by_birth AND who.doubt IS NULL]) AS sure_fathers,
     of_no_sex = 0 AND paternal = 0 AND maternal > 0 AS no_family
WITH *, [who IN fathers WHERE who.doubt IS NOT NULL OR who.not_informed OR who.by_birth AND sure_fathers > 1 |
       {id: who.id, doubt: who.doubt, not_informed: who.not_informed, several: who.by_birth AND who.doubt IS NULL AND sure_fathers > 1}]
       + CASE WHEN no_father OR no_family THEN [{id: null, doubt: null, not_informed: false, several: false}] ELSE [] END AS rows
UNWIND rows AS row
RETURN c.id AS child_id, row.id AS person_id, row.id IS NULL AND no_father AS no_father, row.id IS NULL AND no_family AS no_family,
       row.doubt AS doubt, row.not_informed AS not_informed, row.several AS several, paternal, maternal
ORDER BY child_id, coalesce(person_id, '')

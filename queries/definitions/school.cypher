// title:      People of a school that the child has left: ties of school, and friendships that began there
// source:     practice 4.2 (Q04, Q06)
// needs:      none
// gives:      left_school_on, left_school_about
// thresholds: none
// codes:      school_kinds, met_at_school_kinds

// --- evidence
MATCH (c)-[spell:ATTENDS]->(school:School)
WHERE NOT coalesce(spell.in_error, false) AND NOT coalesce(spell.visibility, '') IN $sealed AND spell.ends_on_to < $as_of
  AND NOT EXISTS {
    MATCH (c)-[again:ATTENDS]->(school)
    WHERE NOT coalesce(again.in_error, false) AND coalesce(again.starts_on_from, '0001-01-01') <= $as_of
      AND coalesce(again.ends_on_to, $as_of) >= $as_of
  }
WITH c, coalesce(spell.starts_on_from, '0001-01-01') AS begun, coalesce(spell.ends_on_from, spell.ends_on_to) AS left_on,
     spell.ends_on_to AS left_by,     spell.id AS spell_id
MATCH (c)-[tie:KNOWS]-(p:Person)
WHERE NOT coalesce(tie.in_error, false) AND NOT coalesce(tie.visibility, '') IN $sealed
  AND (tie.since IS NULL AND tie.kind IN $school_kinds
    OR tie.since IS NOT NULL AND tie.kind IN $met_at_school_kinds AND coalesce(tie.since_from, '0001-01-01') <= left_on
      AND coalesce(tie.since_to, '9999-12-31') >= begun)
RETURN p, 'school' AS what, null AS day, left_on AS until, null AS n, tie.kind AS code, left_by AS second, spell_id AS later

// --- gathered
max(CASE WHEN what = 'school' THEN until END) AS left_school_on,
max(CASE WHEN what = 'school' THEN second END) AS left_school_by

// --- worked out
coalesce(left_school_on <> left_school_by, false) AS left_school_about

// title:      Workers of the child, now and before, and the social workers of the last months with the reasons of each change
// source:     practice 3.2, 4.2 (Q05)
// needs:      none
// gives:      work_spells, working_now, left_work_on, left_role, died_at_work, social_work_spells, social_work_reasons
// thresholds: workers_months
// codes:      none

// --- evidence
MATCH (c)<-[spell:WORKS_WITH]-(p:Person)
WHERE NOT coalesce(spell.in_error, false) AND NOT coalesce(spell.visibility, '') IN $sealed
  AND coalesce(spell.starts_on_from, '0001-01-01') <= $as_of
RETURN p, 'work' AS what, coalesce(spell.starts_on_from, spell.starts_on_to) AS day,
       coalesce(spell.ends_on_from, spell.ends_on_to) AS until,
       CASE WHEN coalesce(spell.ends_on_to, $as_of) < $as_of THEN 0 ELSE 1 END AS n, spell.role AS code,
       coalesce(spell.change_reason, 'not_recorded') AS second, spell.id AS later

// --- gathered
count(CASE WHEN what = 'work' THEN 1 END) AS work_spells,
count(CASE WHEN what = 'work' AND n = 1 THEN 1 END) AS working_now,
max(CASE WHEN what = 'work' AND n = 0 THEN until END) AS left_work_on,
head(collect(CASE WHEN what = 'work' AND n = 0 THEN code END)) AS left_role,
count(CASE WHEN what = 'work' AND n = 0 AND second = 'SWDIED' THEN 1 END) > 0 AS died_at_work,
count(CASE WHEN what = 'work' AND code = 'social_worker' AND (n = 1 OR until >= $workers_since) THEN 1 END) AS social_work_spells,
collect(CASE WHEN what = 'work' AND code = 'social_worker' AND n = 0 AND until >= $workers_since THEN second END) AS social_work_reasons

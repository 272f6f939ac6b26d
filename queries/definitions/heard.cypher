// title:      When the child was last heard about each person; that nobody asked is no answer, that a child did not say is one
// source:     practice 3.5, 4.2 Q31
// needs:      voice
// gives:      heard_on, did_not_say, not_asked
// thresholds: none
// codes:      none

// --- evidence
MATCH (c)-[:SAID]->(view:View)-[:ABOUT]->(p:Person)
WHERE NOT coalesce(view.in_error, false) AND NOT coalesce(view.visibility, '') IN $sealed AND NOT view.id IN corrected
  AND (view.private_to IS NULL OR view.private_to IN $may_read)
  AND coalesce(view.said_on_from, view.said_on_to) <= $as_of
WITH p, view, view.closeness IS NOT NULL OR view.line IS NOT NULL OR view.support IS NOT NULL OR view.wants IS NOT NULL
       OR coalesce(view.words, '') <> '' AS told
RETURN p, CASE WHEN told OR coalesce(view.enough, 'not_asked') <> 'not_asked' THEN 'heard' ELSE 'not asked' END AS what,
       coalesce(view.said_on_from, view.said_on_to) AS day, null AS until, null AS n,
       CASE WHEN NOT told AND view.enough = 'asked_did_not_say' THEN 'silent' ELSE 'told' END AS code, null AS second,
       coalesce(view.recorded_at, '') + view.id AS later

// --- gathered
max(CASE WHEN what = 'heard' THEN day END) AS heard_on,
head(collect(CASE WHEN what = 'heard' THEN code END)) AS heard_how,
count(CASE WHEN what = 'not asked' THEN 1 END) > 0 AS not_asked

// --- worked out
coalesce(heard_how = 'silent', false) AS did_not_say

// title:      What professionals judge of each person: strength and risk; the latest dated assessment, else what current ties say
// source:     practice 3.5, 4.2 Q32, reading 10
// needs:      voice
// gives:      strength, strength_step, strength_on, safety, assessments, placed_on, has_map
// thresholds: none
// codes:      none

// --- before: has_map
// Whether the child has placed anybody at all: whoever was never asked has left nobody out.
CALL (c, corrected) {
  OPTIONAL MATCH (c)-[:SAID]->(view:View)
  WHERE NOT coalesce(view.in_error, false) AND NOT coalesce(view.visibility, '') IN $sealed AND NOT view.id IN corrected
    AND (view.private_to IS NULL OR view.private_to IN $may_read) AND view.closeness >= 1
    AND coalesce(view.said_on_from, view.said_on_to) <= $as_of
  RETURN count(view) > 0 AS has_map
}

// --- evidence
MATCH (c)<-[:FOR_CHILD]-(assessment:Assessment)-[:OF]->(p:Person)
WHERE NOT coalesce(assessment.in_error, false) AND NOT coalesce(assessment.visibility, '') IN $sealed
  AND coalesce(assessment.on_from, assessment.on_to) <= $as_of
RETURN p, 'assessed' AS what, coalesce(assessment.on_from, assessment.on_to) AS day, null AS until,
       CASE assessment.safety WHEN 'not_assessed' THEN 0 WHEN 'low' THEN 1 WHEN 'medium' THEN 2 WHEN 'high' THEN 3
         WHEN 'severe' THEN 4 END AS n,
       assessment.strength AS code, null AS second, coalesce(assessment.recorded_at, '') + assessment.id AS later

// --- evidence
MATCH (c)-[tie:KNOWS]->(p:Person)
WHERE NOT coalesce(tie.in_error, false) AND NOT coalesce(tie.visibility, '') IN $sealed
  AND coalesce(tie.since_from, '0001-01-01') <= $as_of AND coalesce(tie.until_to, $as_of) >= $as_of
RETURN p, 'rated' AS what, null AS day, null AS until,
       CASE tie.safety WHEN 'low' THEN 1 WHEN 'medium' THEN 2 WHEN 'high' THEN 3 WHEN 'severe' THEN 4 END AS n,
       tie.strength AS code, null AS second, tie.id AS later

// --- gathered
count(CASE WHEN what = 'assessed' THEN 1 END) AS assessments,
max(CASE WHEN what = 'view' AND n IS NOT NULL THEN day END) AS placed_on,
head(collect(CASE WHEN what = 'assessed' THEN code END)) AS strength_judged,
max(CASE WHEN what = 'assessed' AND code IS NOT NULL THEN day END) AS strength_on,
// Of two assessments on one day the worse counts.
max(CASE WHEN what = 'assessed' AND n IS NOT NULL THEN day + toString(n) END) AS risk_judged,
max(CASE WHEN what = 'rated' THEN n END) AS risk_rated,
max(CASE WHEN what = 'rated' THEN CASE code WHEN 'none' THEN 0 WHEN 'tenuous' THEN 1 WHEN 'moderate' THEN 2 WHEN 'strong' THEN 3 END
    END) AS strength_rated

// --- worked out
coalesce(CASE strength_judged WHEN 'none' THEN 0 WHEN 'tenuous' THEN 1 WHEN 'moderate' THEN 2 WHEN 'strong' THEN 3 END,
  strength_rated) AS strength_step,
coalesce(toInteger(substring(risk_judged, 10)), risk_rated) AS risk_step

// --- worked out
CASE strength_step WHEN 0 THEN 'none' WHEN 1 THEN 'tenuous' WHEN 2 THEN 'moderate' WHEN 3 THEN 'strong' END AS strength,
CASE risk_step WHEN 0 THEN 'not_assessed' WHEN 1 THEN 'low' WHEN 2 THEN 'medium' WHEN 3 THEN 'high' WHEN 4 THEN 'severe' END
  AS safety

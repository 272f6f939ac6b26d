// number:     Q26
// title:      Not told why
// question:   Has anyone explained it, in words that were understood?
// for:        social worker, independent reviewing officer
// params:     children: list[str], as_of: date, sealed: list[str]
// thresholds: explain_days, view_age_months
// codes:      no_limits
// evidence:   none
// rests_on:   restrictions, explanations, arrangements, decisions
// row:        NotToldWhy
// limit:      5000
// empty:      Every limit, and every plan that became less, was explained, or there is still time to.
// caution:    A limit in force counts; the child's own wish is none. A plan that became less counts as explained by a decision about the person of which the child was told, in words. What is recorded as said in no words was not explained.
// seed:       0:21; 2:249,253,336

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
WITH c, coalesce(c.birth_from > toString(date($as_of) - duration({months: $view_age_months})), false) AS young
CALL (c) {
  MATCH (c)<-[:PROTECTS]-(limit:Restriction)-[:RESTRICTS]->(p:Person)
  WHERE NOT coalesce(limit.in_error, false) AND NOT coalesce(limit.visibility, '') IN $sealed AND NOT limit.kind IN $no_limits
    AND coalesce(limit.starts_on_from, '0001-01-01') <= $as_of AND coalesce(limit.ends_on_to, $as_of) >= $as_of
  RETURN p, limit, null AS plan, coalesce(limit.starts_on_from, limit.starts_on_to) AS began_on, limit.kind AS limit_kind,
         limit.kind = 'urgent_refusal_s34_6' AS urgent, limit.id AS record_id
  UNION ALL
  // Less than before: paused, or further apart than the plan that it took the place of.
  MATCH (c)-[:HAS_ARRANGEMENT]->(plan:Arrangement)-[:WITH_PERSON]->(p:Person)
  WHERE NOT coalesce(plan.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed
    AND coalesce(plan.starts_on_from, '0001-01-01') <= $as_of AND coalesce(plan.ends_on_to, $as_of) >= $as_of
    AND (plan.status = 'paused' OR plan.status IN ['in_force', 'agreed'] AND EXISTS {
      MATCH (c)-[:HAS_ARRANGEMENT]->(before:Arrangement)-[:WITH_PERSON]->(p)
      WHERE before.id <> plan.id AND NOT coalesce(before.in_error, false) AND NOT coalesce(before.visibility, '') IN $sealed
        AND before.status IN ['replaced', 'ended'] AND before.interval_days < plan.interval_days
        AND coalesce(before.starts_on_from, '0001-01-01') <= plan.starts_on_from
    })
  RETURN p, null AS limit, plan,
         CASE WHEN plan.status <> 'paused' THEN coalesce(plan.starts_on_from, plan.starts_on_to) END AS began_on,
         null AS limit_kind, false AS urgent, plan.id AS record_id
}
WITH c, young, p, began_on, limit_kind, urgent, record_id, plan IS NOT NULL AND plan.status = 'paused' AS paused,
     coalesce(plan.agreed_on_from, plan.starts_on_from, '0001-01-01') AS told_from
WHERE NOT coalesce(p.death_from <= $as_of, p.death IS NOT NULL) AND coalesce(p.whereabouts, '') <> 'deceased'

// The latest word to the child. One whose day nobody recorded counts, and comes last.
CALL (record_id) {
  OPTIONAL MATCH (:Restriction {id: record_id})<-[:EXPLAINS]-(told:Explanation)
  WHERE NOT coalesce(told.in_error, false) AND NOT coalesce(told.visibility, '') IN $sealed
    AND coalesce(told.told_on_from, told.told_on_to, '0001-01-01') <= $as_of
  WITH told ORDER BY coalesce(told.told_on_from, told.told_on_to, '0001-01-01') DESC, told.id DESC
  RETURN count(told) AS explanations, collect(coalesce(told.understood, ''))[0] AS understood,
         collect(trim(coalesce(told.words, '')))[0] AS words,
         max(coalesce(told.told_on_from, told.told_on_to)) AS told_on
}
CALL (c, p, told_from, limit_kind) {
  OPTIONAL MATCH (c)<-[:DECIDED_FOR]-(decision:Decision)
  WHERE limit_kind IS NULL AND decision.about = p.id AND trim(coalesce(decision.words, '')) <> ''
    AND NOT coalesce(decision.in_error, false) AND NOT coalesce(decision.visibility, '') IN $sealed
    AND coalesce(decision.told_child_on_to, decision.told_child_on_from) >= told_from
    AND coalesce(decision.told_child_on_from, decision.told_child_on_to) <= $as_of
  RETURN count(decision) AS decisions
}
WITH *, explanations + decisions = 0 AS never, explanations > 0 AND understood = 'no' AS not_understood,
     explanations > 0 AND words = '' AND (understood <> 'too_young' OR NOT young) AS without_words,
     explanations > 0 AND understood = 'too_young' AND NOT young AS old_enough_now
WHERE never AND (urgent OR began_on IS NULL OR began_on < $explain_since) OR not_understood OR without_words OR old_enough_now
RETURN c.id AS child_id, p.id AS person_id, record_id, limit_kind, began_on,
       duration.inDays(date(began_on), date($as_of)).days AS days_since,
       urgent, paused, never, not_understood, without_words, old_enough_now, young, told_on
ORDER BY urgent DESC, coalesce(began_on, '0001-01-01'), child_id, person_id, record_id

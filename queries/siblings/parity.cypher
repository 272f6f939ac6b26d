// number:     Q15
// title:      Parity
// question:   Do siblings get what parents get?
// for:        independent reviewing officer, team manager
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: parity_ratio
// codes:      reaching_modes, matters_enough, closing_limits, wish_limits, open_scopes
// evidence:   living, siblings, parents, home
// rests_on:   arrangements, restrictions
// row:        Parity
// limit:      5000
// empty:      Wherever time with parents is planned, time with brothers and sisters is planned as well.
// caution:    Brothers and sisters with whom contact is closed (adopted, a limit, the child's own wish) are not counted. Without a length, times a year are compared. Time with parents is never to be cut for this.
// seed:       2:287

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>

// A limit in force between the two, in either file, closes what could be planned (E2); so do adoption (E5) and the child's stop (E3).
// A later word of hers about contact replaces a stop; silence does not (reading 5). An urgent refusal without an end runs seven
// days (reading 4). What an order on information or a place alone leaves open (reading 3) no wish and no refusal does.
WITH * WHERE alive AND NOT together AND (parent OR sibling)
WITH *, sibling AND NOT parent AND coalesce(p.identity_protected, 'none') = 'none' AND NOT 'adopted_away_sibling' IN kinds
       AND (stop_on IS NULL OR coalesce(enough_on > stop_on, false) OR coalesce(wants_on > stop_on AND wants <> 'not_said', false)) AS met
WITH c, p, parent, met AS sibling, enough
WHERE parent OR sibling
CALL (c, p) {
  OPTIONAL MATCH (c)-[:PROTECTS|RESTRICTS]-(limit:Restriction)-[:PROTECTS|RESTRICTS]-(p)
  WHERE NOT coalesce(limit.in_error, false) AND NOT coalesce(limit.visibility, '') IN $sealed AND limit.kind IN $closing_limits
    AND (NOT coalesce(limit.scope, '') IN $open_scopes OR limit.kind IN $wish_limits OR limit.kind = 'urgent_refusal_s34_6')
    AND coalesce(limit.starts_on_from, '0001-01-01') <= $as_of AND coalesce(limit.ends_on_to, $as_of) >= $as_of
    AND (limit.kind <> 'urgent_refusal_s34_6' OR limit.ends_on_to IS NOT NULL
      OR coalesce(limit.starts_on_to >= toString(date($as_of) - duration({days: 6})), true))
  RETURN count(limit) AS limits
}
WITH c, collect(CASE WHEN parent THEN p END) AS parents, collect(CASE WHEN sibling AND limits = 0 THEN p END) AS siblings,
     count(CASE WHEN sibling AND limits = 0 AND enough IN $matters_enough THEN 1 END) AS missed_by_child
WHERE size(parents) > 0 AND size(siblings) > 0

// What is planned, direct or live, each plan once however many people it is with.
CALL (c, parents, siblings) {
  MATCH (c)-[:HAS_ARRANGEMENT]->(plan:Arrangement)-[:WITH_PERSON]->(p:Person)
  WHERE NOT coalesce(plan.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed AND plan.interval_days IS NOT NULL
    AND plan.status IN ['in_force', 'agreed'] AND coalesce(plan.starts_on_from, '0001-01-01') <= $as_of
    AND coalesce(plan.ends_on_to, $as_of) >= $as_of
    AND (size(coalesce(plan.modes, [])) = 0 OR any(mode IN plan.modes WHERE mode IN $reaching_modes))
  WITH plan, count(CASE WHEN p IN parents THEN 1 END) > 0 AS with_parents, count(CASE WHEN p IN siblings THEN 1 END) > 0 AS with_siblings
  RETURN count(CASE WHEN with_parents THEN 1 END) AS parent_plans, count(CASE WHEN with_siblings THEN 1 END) AS sibling_plans,
         count(CASE WHEN (with_parents OR with_siblings) AND plan.length_min IS NULL THEN 1 END) AS without_length,
         sum(CASE WHEN with_parents THEN 1.0 / plan.interval_days ELSE 0.0 END) AS parent_often,
         sum(CASE WHEN with_siblings THEN 1.0 / plan.interval_days ELSE 0.0 END) AS sibling_often,
         sum(CASE WHEN with_parents THEN 1.0 * coalesce(plan.length_min, 0) / plan.interval_days ELSE 0.0 END) AS parent_long,
         sum(CASE WHEN with_siblings THEN 1.0 * coalesce(plan.length_min, 0) / plan.interval_days ELSE 0.0 END) AS sibling_long
}
WITH *, CASE WHEN without_length = 0 THEN parent_long ELSE parent_often END AS parents_get,
     CASE WHEN without_length = 0 THEN sibling_long ELSE sibling_often END AS siblings_get
// Nothing for brothers and sisters; or too many times as much for parents, where the child sees a brother or sister too little. The
// last figures of a sum differ by the order it was made in: a ratio that is exactly the limit is within it.
WHERE parent_plans > 0 AND (sibling_plans = 0
  OR missed_by_child > 0 AND parents_get > $parity_ratio * siblings_get * 1.000001)
RETURN c.id AS child_id, null AS person_id, size(siblings) AS siblings, missed_by_child, without_length = 0 AS lengths_known,
       toInteger(round(365.25 * parent_often)) AS parent_times, toInteger(round(365.25 * sibling_often)) AS sibling_times,
       toInteger(round(365.25 * parent_long)) AS parent_minutes, toInteger(round(365.25 * sibling_long)) AS sibling_minutes,
       sibling_plans
ORDER BY child_id

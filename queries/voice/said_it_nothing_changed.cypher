// number:     Q30
// title:      Said it, nothing changed
// question:   Who has told us something we have not answered?
// for:        social worker, independent reviewing officer, advocate
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: answer_days, stop_answer_workdays
// codes:      answer_enough
// evidence:   said
// rests_on:   views, decisions, restrictions, explanations
// row:        UnansweredView
// limit:      5000
// empty:      Everything the children said of too little, too much or stop was answered, or is not late yet.
// caution:    An answer is a decision about this person, or an explanation of a limit with them, that the child was told of on a recorded day since. What is only talked about, and a wish without a word of how much, is not seen here.
// seed:       2:233,245,291

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
// <evidence>
WITH * WHERE enough IN $answer_enough

// Answered (reading 15): told the child since. A day that may lie before what was said is no answer to it.
CALL (c, p) {
  OPTIONAL MATCH (c)<-[:DECIDED_FOR]-(decision:Decision)-[:DECIDED_ABOUT]->(p)
  WHERE NOT coalesce(decision.in_error, false) AND NOT coalesce(decision.visibility, '') IN $sealed
  RETURN max(CASE WHEN decision.told_child_on_from <= $as_of THEN decision.told_child_on_from END) AS decision_told_on,
         max(CASE WHEN decision.on_from <= $as_of THEN decision.on_from END) AS last_decision_on
}
CALL (c, p) {
  OPTIONAL MATCH (c)<-[:PROTECTS]-(limit:Restriction)-[:RESTRICTS]->(p)
  WHERE NOT coalesce(limit.in_error, false) AND NOT coalesce(limit.visibility, '') IN $sealed
  OPTIONAL MATCH (told:Explanation)-[:EXPLAINS]->(limit)
  WHERE NOT coalesce(told.in_error, false) AND NOT coalesce(told.visibility, '') IN $sealed
  RETURN max(CASE WHEN told.told_on_from <= $as_of THEN told.told_on_from END) AS explained_on
}
WITH *, CASE WHEN explained_on IS NULL OR decision_told_on >= explained_on THEN decision_told_on ELSE explained_on END AS told_on,
     head([each IN range(0, size(said_codes) - 1) WHERE NOT said_codes[each] IN $answer_enough | said_days[each]]) AS content_on,
     head([each IN range(0, size(said_codes) - 1) WHERE said_codes[each] <> 'want_to_stop' | said_days[each]]) AS no_stop_on

// A child who says it again does not wait anew: the days run from the first time that is not answered and not taken back.
WITH *, [each IN range(0, size(said_codes) - 1)
         WHERE said_codes[each] IN $answer_enough AND NOT coalesce(said_days[each] <= told_on, false)
           AND NOT coalesce(said_days[each] < content_on, false) | said_days[each]] AS unanswered,
     [each IN range(0, size(said_codes) - 1)
      WHERE said_codes[each] = 'want_to_stop' AND NOT coalesce(said_days[each] <= told_on, false)
        AND NOT coalesce(said_days[each] < no_stop_on, false) | said_days[each]] AS stops
WITH *, unanswered[size(unanswered) - 1] AS waiting_since,
     CASE WHEN enough = 'want_to_stop' THEN stops[size(stops) - 1] END AS stop_since
WHERE size(unanswered) > 0 AND (waiting_since < $answer_since OR duration.inDays(date(stop_since), date($as_of)).days > $stop_answer_workdays)
RETURN c.id AS child_id, p.id AS person_id, enough, enough_on AS said_on, waiting_since, stop_since,
       duration.inDays(date(waiting_since), date($as_of)).days AS waiting_days,
       CASE WHEN last_decision_on >= waiting_since THEN last_decision_on END AS decided_on, c.nation AS nation
ORDER BY enough <> 'want_to_stop', waiting_since, child_id, person_id

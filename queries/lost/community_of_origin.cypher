// number:     Q09
// title:      Community of origin
// question:   Which people, place or faith of this child have gone quiet?
// for:        social worker
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: lost_days
// codes:      community_kinds, no_origin
// evidence:   none
// rests_on:   events
// row:        CommunityOfOrigin
// limit:      5000
// empty:      Every people, place or faith on the record has been in touch.
// caution:    Nothing is worked out from ethnicity, language, faith or a name: only what the child or the record says is a tie. Where nothing is recorded, nobody has asked. Clubs, online groups and care-experienced peers are not counted here.
// seed:       3:49

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})

// Communities by tie, by what the child said, or by time spent there; and the elders and leaders of faith who stand for them.
CALL (c) {
  CALL (c) {
    MATCH (c)-[tie:KNOWS]-(p:Person)
    WHERE NOT coalesce(tie.in_error, false) AND NOT coalesce(tie.visibility, '') IN $sealed
      AND coalesce(tie.since_from, '0001-01-01') <= $as_of AND (p:Community OR tie.kind IN $community_kinds)
    RETURN p, 1 AS ties, CASE WHEN tie.ended_by IS NOT NULL OR coalesce(tie.until_to, $as_of) < $as_of THEN 0 ELSE 1 END AS now,
           coalesce(tie.until_from, tie.until_to) AS until, coalesce(tie.until_to, tie.until_from) AS until_latest, null AS day
    UNION ALL
    MATCH (c)-[:SAID]->(view:View)-[:ABOUT]->(p:Community)
    WHERE NOT coalesce(view.in_error, false) AND NOT coalesce(view.visibility, '') IN $sealed
      AND (view.private_to IS NULL OR view.private_to IN $may_read) AND coalesce(view.said_on_from, view.said_on_to) <= $as_of
    RETURN p, 0 AS ties, 0 AS now, null AS until, null AS until_latest, null AS day
    UNION ALL
    MATCH (c)-[:HAD]->(event:Event)-[:HAPPENED_WITH]->(p:Person)
    WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
      AND event.happened IN ['yes', 'part'] AND coalesce(event.on_from, event.on_to) <= $as_of
    RETURN p, 0 AS ties, 0 AS now, null AS until, null AS until_latest,
           coalesce(event.on_from, event.on_to) AS day
  }
  WITH p, sum(ties) AS ties, sum(now) AS ties_now, max(until) AS tie_ended_on, max(until_latest) AS tie_ended_by, max(day) AS last_on
  WHERE (p:Community OR ties > 0) AND NOT coalesce(p.community_kind, '') IN $no_origin
  RETURN collect({person_id: p.id, tie_ended: ties > 0 AND ties_now = 0,
                  tie_ended_on: CASE WHEN ties_now = 0 THEN tie_ended_on END, ended_about: tie_ended_on <> tie_ended_by, last_on: last_on,
                  died: coalesce(p.death_from <= $as_of, p.death IS NOT NULL) OR coalesce(p.whereabouts, '') = 'deceased'}) AS found
}

// Who lives with the child is not quiet (E15): an elder who is the carer.
CALL (c) {
  CALL (c) {
    MATCH (c)-[:PLACED_AT]->(placed:Placement)-[:CARED_BY|CARERS_CHILD]->(p:Person)
    WHERE NOT coalesce(placed.in_error, false)
      AND coalesce(placed.starts_on_from, '0001-01-01') <= $as_of AND coalesce(placed.ends_on_to, $as_of) >= $as_of
    RETURN p.id AS lives_here
    UNION ALL
    MATCH (c)-[mine:LIVES_IN]->(:Household)<-[theirs:LIVES_IN]-(p:Person)
    WHERE none(stay IN [mine, theirs] WHERE coalesce(stay.in_error, false) OR coalesce(stay.starts_on_from, '0001-01-01') > $as_of
      OR coalesce(stay.ends_on_to, $as_of) < $as_of)
    RETURN p.id AS lives_here
  }
  RETURN collect(lives_here) AS at_home
}

// Where none is recorded, nobody asked: one row about the record.
UNWIND CASE WHEN size(found) = 0 THEN [{tie_ended: false, died: false}] ELSE found END AS one
WITH *, duration.inDays(date(one.last_on), date($as_of)).days AS days_quiet
WHERE one.person_id IS NULL
  OR NOT one.died AND NOT one.person_id IN at_home
     AND (one.tie_ended OR one.last_on IS NULL OR days_quiet > $lost_days)
RETURN c.id AS child_id, one.person_id AS person_id, one.tie_ended AS tie_ended, one.tie_ended_on AS tie_ended_on,
       coalesce(one.ended_about, false) AS ended_about, days_quiet
ORDER BY coalesce(days_quiet, -1) DESC, child_id, person_id

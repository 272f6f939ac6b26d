// number:     Q01
// title:      Lost connections
// question:   Who has this child lost touch with who mattered?
// for:        social worker, Lifelong Links co-ordinator
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: lost_days, lost_intervals, ended_days, stay_days, matters_months, just_moved_days
// codes:      kin_bases, kin_kinds, carer_kinds, temporary_places, moves, direct_modes, matters_enough, matters_wants, stop_enough, stop_wants
// row:        LostConnection
// limit:      5000
// empty:      Everyone who mattered has been in touch, or still lives with the child.
// caution:    Someone who was never recorded cannot appear here. Ask the child who is missing.
// seed:       2:303; 3:63

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})

// What the child said that counts for whoever asks: not in error, not corrected since, and not kept private from them.
CALL (c) {
  OPTIONAL MATCH (c)-[:SAID]->(newer:View)
  WHERE newer.supersedes IS NOT NULL AND NOT coalesce(newer.in_error, false)
  RETURN collect(newer.supersedes) AS corrected
}
CALL (c, corrected) {
  OPTIONAL MATCH (c)-[:SAID]->(view:View)
  WHERE NOT coalesce(view.in_error, false) AND NOT coalesce(view.visibility, '') IN $sealed AND NOT view.id IN corrected
    AND (view.private_to IS NULL OR view.private_to IN $may_read)
  RETURN collect(view.id) AS said
}

// A move of the child in the last days (E6; reading 17: rne P or B, else a new lasting placement with others).
CALL (c) {
  OPTIONAL MATCH (c)-[:PLACED_AT]->(placed:Placement)
  WHERE NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed
    AND NOT placed.type IN $temporary_places
    AND coalesce(placed.starts_on_from, placed.starts_on_to) <= $as_of
    AND coalesce(placed.starts_on_from, placed.starts_on_to) >= toString(date($as_of) - duration({days: $just_moved_days}))
    AND (placed.rne IN $moves OR placed.rne IS NULL AND NOT EXISTS {
      MATCH (placed)-[:CARED_BY|AT_HOME]->()<-[:CARED_BY|AT_HOME]-(before:Placement)<-[:PLACED_AT]-(c)
      WHERE before.id <> placed.id AND coalesce(before.starts_on_from, '0001-01-01') < placed.starts_on_from
    })
  RETURN max(coalesce(placed.starts_on_from, placed.starts_on_to)) AS moved_on
}

// Who could be missed: kin to the second degree by parent links, counted genetically, so that step and foster parents are none
// (practice 4.1, reading 7); then everyone with a tie, spoken of, or lived with.
CALL (c, said) {
  MATCH (c)<-[ups:PARENT_OF*0..2]-(:Person)-[downs:PARENT_OF*0..2]->(p:Person)
  WHERE size(ups) + size(downs) IN [1, 2, 3]
    AND all(link IN ups + downs WHERE NOT coalesce(link.in_error, false) AND NOT coalesce(link.visibility, '') IN $sealed
    AND (coalesce(link.basis, 'birth') IN $kin_bases
      OR size(ups) = 1 AND size(downs) = 0 AND NOT link.basis IN ['step', 'foster']))
  RETURN p, true AS by_links
  UNION
  MATCH (c)-[tie:KNOWS]-(p:Person) WHERE NOT coalesce(tie.in_error, false) AND NOT coalesce(tie.visibility, '') IN $sealed
  RETURN p, false AS by_links
  UNION
  MATCH (c)-[:SAID]->(view:View)-[:ABOUT]->(p:Person) WHERE view.id IN said
  RETURN p, false AS by_links
  UNION
  MATCH (c)-[:PLACED_AT]->(:Placement)-[:CARED_BY|CARERS_CHILD]->(p:Person)
  RETURN p, false AS by_links
  UNION
  MATCH (c)-[:LIVES_IN|PLACED_AT]->()-[:CARED_BY|AT_HOME*0..1]->()
        <-[:CARED_BY|AT_HOME*0..1]-()<-[:LIVES_IN|PLACED_AT]-(p:Person)
  RETURN p, false AS by_links
}
WITH c, p, said, moved_on, count(CASE WHEN by_links THEN 1 END) AS kin_links
// Who died is remembered (E1, Q43); who is not born yet is expected (E7, Q13).
WHERE p.id <> c.id
  AND (p.death IS NULL OR p.death_from > $as_of) AND NOT coalesce(p.whereabouts, '') = 'deceased'
  AND NOT EXISTS { MATCH (c)-[tie:KNOWS {kind: 'someone_who_died'}]-(p) WHERE NOT coalesce(tie.in_error, false) }
  AND (p.birth IS NOT NULL OR p.birth_expected IS NULL) AND NOT coalesce(p.birth_from > $as_of, false)

// Every home of the two, and whether they have one in common on the day: E15, living together is contact. The latest real placement
// is home; a temporary stay (T*, R2) is not a move (E13).
CALL (c, p) {
  UNWIND [c, p] AS who
  CALL (who) {
    OPTIONAL MATCH (who)-[:PLACED_AT]->(placed:Placement)
    WHERE NOT coalesce(placed.in_error, false) AND coalesce(placed.starts_on_from, '0001-01-01') <= $as_of
    WITH who, placed, placed.type IN $temporary_places AS away, coalesce(placed.ends_on_to, $as_of) >= $as_of AS now
    ORDER BY coalesce(placed.starts_on_from, '0001-01-01') DESC, placed.id
    WITH who, collect(CASE WHEN NOT away THEN placed END) AS homes, collect(CASE WHEN NOT away THEN now END) AS lasting,
         collect(CASE WHEN away AND now THEN placed.id END) AS stays_away
    WITH who, CASE WHEN lasting[0] OR size(stays_away) > 0 THEN homes[0] END AS placed
    OPTIONAL MATCH (placed)-[:CARED_BY|CARERS_CHILD|AT_HOME]->(home)
    WITH who, collect(home.id) AS placed_homes
    OPTIONAL MATCH (who)-[stay:LIVES_IN]->(household:Household)
    WHERE NOT coalesce(stay.in_error, false)
      AND coalesce(stay.starts_on_from, '0001-01-01') <= $as_of AND coalesce(stay.ends_on_to, $as_of) >= $as_of
    WITH who, placed_homes, collect(household.id) AS households
    RETURN placed_homes + households + [who.id] AS homes
  }
  WITH collect(homes) AS both
  RETURN any(home IN both[0] WHERE home IN both[1]) AS together
}
WITH * WHERE NOT together

// Ties as recorded from either side.
CALL (c, p) {
  OPTIONAL MATCH (c)-[tie:KNOWS]-(p) WHERE NOT coalesce(tie.in_error, false) AND NOT coalesce(tie.visibility, '') IN $sealed
  WITH c, tie, coalesce(tie.since_from, tie.since_to) AS since, coalesce(tie.until_from, tie.until_to) AS until,
       tie.ended_by IS NOT NULL OR coalesce(tie.until_to, $as_of) < $as_of AS over
  WITH c, tie, since, until, over, duration.inDays(date(since), date(coalesce(until, $as_of))).days + 1 AS days
  RETURN min(since) AS tie_since, max(until) AS tie_until,
         count(CASE WHEN NOT over THEN tie.id END) AS ties_now,
         count(CASE WHEN tie.kind IN $kin_kinds THEN 1 END) AS kin_ties,
         count(CASE WHEN tie.source_person = c.id AND tie.kind IN $carer_kinds AND coalesce(days >= $stay_days, true) THEN 1 END)
           AS carer_ties
}

// What the child says: the latest ring, and whether they matter: placed near, missed or asked for in the last months, and not
// withdrawn by a later outer ring or a stop (practice 4.1, reading 6).
CALL (c, p, said) {
  OPTIONAL MATCH (c)-[:SAID]->(view:View)-[:ABOUT]->(p)
  WHERE view.id IN said AND coalesce(view.said_on_from, view.said_on_to) <= $as_of
  WITH view ORDER BY coalesce(view.said_on_from, view.said_on_to) DESC, view.recorded_at DESC, view.id DESC
  RETURN head(collect(view.closeness)) AS closeness
}
CALL (c, p, said) {
  OPTIONAL MATCH (c)-[:SAID]->(view:View)-[:ABOUT]->(p)
  WHERE view.id IN said AND coalesce(view.said_on_from, view.said_on_to) <= $as_of
    AND coalesce(view.said_on_from, view.said_on_to) >= toString(date($as_of) - duration({months: $matters_months}))
    AND (view.closeness >= 3 OR view.enough IN $matters_enough OR view.wants IN $matters_wants)
    AND NOT EXISTS {
      MATCH (c)-[:SAID]->(later:View)-[:ABOUT]->(p)
      WHERE later.id IN said AND coalesce(later.said_on_from, later.said_on_to) <= $as_of
        AND (coalesce(later.said_on_from, later.said_on_to) > coalesce(view.said_on_from, view.said_on_to) AND later.closeness <= 2
          OR coalesce(later.said_on_from, later.said_on_to) >= coalesce(view.said_on_from, view.said_on_to)
            AND (later.enough IN $stop_enough OR later.wants IN $stop_wants))
    }
  RETURN count(view) > 0 AS matters
}

// Homes they had in common, first and last day, and the days in the care of this person or as their carer's child. An animal was
// lived with wherever its keeper was the carer.
CALL (c, p) {
  OPTIONAL MATCH (c)-[:PLACED_AT]->(placed:Placement)-[how:CARED_BY|CARERS_CHILD]->(carer:Person)
  WHERE carer.id IN [p.id, p.keeper] AND NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed
    AND coalesce(placed.starts_on_from, '0001-01-01') <= $as_of
  WITH DISTINCT placed, type(how) = 'CARERS_CHILD' AS as_child, coalesce(placed.starts_on_from, placed.starts_on_to) AS since,
       coalesce(placed.ends_on_to, $as_of) < $as_of AS over,
       coalesce(placed.ends_on_from, placed.ends_on_to) AS left_on
  WITH *, CASE WHEN over THEN left_on ELSE $as_of END AS until
  WITH *, CASE WHEN placed IS NULL THEN 0 ELSE coalesce(duration.inDays(date(since), date(until)).days + 1, $stay_days) END AS days
  RETURN min(since) AS cared_since, max(CASE WHEN over THEN until END) AS cared_until, sum(days) AS cared_days,
         count(CASE WHEN NOT over THEN placed.id END) AS cared_now, count(CASE WHEN as_child THEN 1 END) > 0 AS carers_child
}
CALL (c, p) {
  OPTIONAL MATCH (c)-[x:LIVES_IN|PLACED_AT]->(mine)-[:CARED_BY|AT_HOME*0..1]->()
                 <-[:CARED_BY|AT_HOME*0..1]-(theirs)<-[y:LIVES_IN|PLACED_AT]-(p)
  WHERE none(each IN [x.in_error, mine.in_error, y.in_error, theirs.in_error] WHERE coalesce(each, false))
    AND none(each IN [x.visibility, mine.visibility, y.visibility, theirs.visibility] WHERE coalesce(each, '') IN $sealed)
  WITH coalesce(x.starts_on_from, mine.starts_on_from, '0001-01-01') AS since_mine,
       coalesce(y.starts_on_from, theirs.starts_on_from, '0001-01-01') AS since_theirs,
       coalesce(x.ends_on_from, x.ends_on_to, mine.ends_on_from, mine.ends_on_to, '9999-12-31') AS until_mine,
       coalesce(y.ends_on_from, y.ends_on_to, theirs.ends_on_from, theirs.ends_on_to, '9999-12-31') AS until_theirs,
       coalesce(x.ends_on_to, mine.ends_on_to, $as_of) < $as_of
         OR coalesce(y.ends_on_to, theirs.ends_on_to, $as_of) < $as_of AS over, x
  WITH CASE WHEN since_mine > since_theirs THEN since_mine ELSE since_theirs END AS since,
       CASE WHEN until_mine < until_theirs THEN until_mine ELSE until_theirs END AS until, over, x
  WHERE x IS NULL OR since <= until AND since <= $as_of
  RETURN count(x) AS homes, min(CASE WHEN since > '0001-01-01' THEN since END) AS home_since,
         max(CASE WHEN over THEN until END) AS home_until
}

// Those who count (practice 4.1, reading 8): kin, carers and their children, who shared a home, and who mattered.
WITH *, kin_links > 0 OR kin_ties > 0 AS kin, carer_ties > 0 OR cared_days >= $stay_days AS carer,
     homes > 0 AND (cared_days = 0 OR p:Pet) AS shared_home
WITH * WHERE matters OR kin OR carer OR shared_home

// What happened: E16 leaves out what is dated after the day, E14 what nobody recorded. An event in the file of a brother or sister
// counts for both (reading 21), and so does one at which the two were together.
CALL (c, p) {
  OPTIONAL MATCH (c)-[mine:HAD|HAPPENED_WITH]-(event:Event)-[theirs:HAD|HAPPENED_WITH]-(p)
  WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
    AND event.happened IN ['yes', 'part']
    AND coalesce(event.on_from, event.on_to) <= $as_of
    AND (event.child IN [c.id, p.id] OR event.mode IN $direct_modes)
  WITH DISTINCT event, coalesce(event.on_from, event.on_to) AS on, event.mode IN $direct_modes AS direct
  ORDER BY on DESC, event.id DESC
  WITH collect(on) AS days, collect(CASE WHEN direct THEN on END) AS direct_days, collect(coalesce(event.mode, '')) AS modes,
       collect(coalesce(event.on_from = event.on_to AND NOT coalesce(event.on_about, false), false)) AS exact
  RETURN days[0] AS last_event, direct_days[0] AS last_direct,
         CASE WHEN modes[0] <> '' THEN modes[0] END AS last_mode, NOT coalesce(exact[0], true) AS approx
}
CALL (c, p) {
  OPTIONAL MATCH (c)-[:HAD|HAPPENED_WITH]-(event:Event)-[:HAD|HAPPENED_WITH]-(p)
  WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
    AND event.happened = 'not_recorded' AND event.on_from > $as_of
    AND event.child IN [c.id, p.id]
  RETURN min(event.on_from) AS next
}

// Planned: in force on the day with an interval; any kind of contact stretches the limit (reading 1). The shortest interval holds.
CALL (c, p) {
  OPTIONAL MATCH (c)-[:HAS_ARRANGEMENT]->(plan:Arrangement)-[:WITH_PERSON]->(p)
  WHERE NOT coalesce(plan.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed
    AND plan.status IN ['in_force', 'agreed'] AND coalesce(plan.starts_on_from, '0001-01-01') <= $as_of
    AND coalesce(plan.ends_on_to, $as_of) >= $as_of
  RETURN min(plan.interval_days) AS interval_days
}

// Lost (practice 4.1, reading 8): no word for longer than the limit, or nothing since the tie ended, or nothing recorded at all
// while the tie is still there.
WITH *, CASE WHEN cared_now = 0 AND cared_days > 0 THEN cared_until
          WHEN ties_now = 0 THEN tie_until END AS tie_ended_on,
     CASE WHEN cared_until IS NULL OR home_until > cared_until THEN home_until ELSE cared_until END AS lived_until,
     CASE WHEN $lost_intervals * interval_days > $lost_days THEN $lost_intervals * interval_days ELSE $lost_days END AS limit_days
WITH *, CASE WHEN last_event IS NULL OR lived_until > last_event THEN lived_until ELSE last_event END AS last
WITH *, duration.inDays(date(last), date($as_of)).days AS days,
     duration.inDays(date(tie_ended_on), date($as_of)).days AS days_ended
WHERE days > limit_days
  OR interval_days IS NULL AND days_ended > $ended_days AND (last_event IS NULL OR last_event <= tie_ended_on)
  OR last IS NULL AND tie_ended_on IS NULL
// Known since (reading 12): as recorded, else since the tie or the home, else since the younger of the two was born.
WITH *, CASE WHEN c.birth_from > p.birth_from OR p.birth_from IS NULL THEN c.birth_from ELSE p.birth_from END AS both_born,
     [since IN [tie_since, cared_since, home_since] WHERE since IS NOT NULL] AS sinces
WITH *, coalesce(p.first_known_on_from, p.first_known_on_to, reduce(first = null, since IN sinces |
     CASE WHEN first IS NULL OR since < first THEN since ELSE first END), both_born, substring(p.recorded_at, 0, 10)) AS known_since
RETURN c.id AS child_id, p.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       days, known_since, moved_on,
       kin, carer, carers_child, shared_home, cared_days, interval_days, limit_days, tie_ended_on, days_ended
ORDER BY coalesce(closeness, 0) DESC, known_since, coalesce(days, -1) DESC, child_id, person_id

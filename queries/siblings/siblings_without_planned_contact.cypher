// number:     Q10
// title:      Brothers and sisters without planned contact
// question:   Which brothers and sisters has nobody planned for?
// for:        social worker, team manager, independent reviewing officer
// params:     children: list[str], as_of: date, may_read: list[str], sealed: list[str]
// thresholds: matters_months, just_moved_days
// codes:      kin_bases, sibling_kinds, step_sibling_kinds, foster_sibling_kinds, partnership_over, temporary_places, moves, direct_modes, reaching_modes, matters_enough, matters_wants, stop_enough, stop_wants, looked_after_statuses
// row:        SiblingWithoutPlannedContact
// limit:      5000
// empty:      Every brother and sister who lives apart has time together planned.
// caution:    A brother or sister who was never recorded cannot appear here. Check the parents' other children first.
// seed:       2:287,359,389,393

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

// The sibling set (practice 3.3): derived from a parent in common, by birth or adoption; from a parent's partner (step); and as
// recorded from either side. The union counts, whatever contradicts.
CALL (c) {
  MATCH (c)<-[mine:PARENT_OF]-(:Person)-[theirs:PARENT_OF]->(s:Person)
  WHERE NOT coalesce(mine.in_error, false) AND NOT coalesce(mine.visibility, '') IN $sealed
    AND coalesce(mine.basis, 'birth') IN $kin_bases
    AND NOT coalesce(theirs.in_error, false) AND NOT coalesce(theirs.visibility, '') IN $sealed
    AND coalesce(theirs.basis, 'birth') IN $kin_bases
  RETURN s, true AS shares_parent
  UNION
  MATCH (c)<-[mine:PARENT_OF]-(:Person)-[bond:PARTNER_OF]-(:Person)-[theirs:PARENT_OF]->(s:Person)
  WHERE NOT coalesce(mine.in_error, false) AND NOT coalesce(mine.visibility, '') IN $sealed
    AND coalesce(mine.basis, 'birth') IN $kin_bases
    AND NOT coalesce(theirs.in_error, false) AND NOT coalesce(theirs.visibility, '') IN $sealed
    AND coalesce(theirs.basis, 'birth') IN $kin_bases
    AND NOT coalesce(bond.in_error, false) AND NOT coalesce(bond.visibility, '') IN $sealed
  RETURN s, false AS shares_parent
  UNION
  MATCH (c)<-[mine:PARENT_OF]-(:Person)-[theirs:PARENT_OF]->(s:Person)
  WHERE NOT coalesce(mine.in_error, false) AND NOT coalesce(mine.visibility, '') IN $sealed
    AND NOT coalesce(theirs.in_error, false) AND NOT coalesce(theirs.visibility, '') IN $sealed
    AND 'step' IN [mine.basis, theirs.basis]
    AND all(basis IN [mine.basis, theirs.basis] WHERE coalesce(basis, 'birth') IN $kin_bases + ['step'])
  RETURN s, false AS shares_parent
  UNION
  MATCH (c)-[tie:KNOWS]-(s:Person)
  WHERE NOT coalesce(tie.in_error, false) AND NOT coalesce(tie.visibility, '') IN $sealed
    AND tie.kind IN $sibling_kinds + $step_sibling_kinds + $foster_sibling_kinds
  RETURN s, false AS shares_parent
}
WITH c, s, said, count(CASE WHEN shares_parent THEN 1 END) AS shared_parents
// Who died is remembered (E1, Q43); who is not born yet is expected (E7, Q13) and listed here from birth.
WHERE s.id <> c.id
  AND (s.death IS NULL OR s.death_from > $as_of) AND NOT coalesce(s.whereabouts, '') = 'deceased'
  AND NOT EXISTS { MATCH (c)-[tie:KNOWS {kind: 'someone_who_died'}]-(s) WHERE NOT coalesce(tie.in_error, false) }
  AND (s.birth IS NOT NULL OR s.birth_expected IS NULL) AND NOT coalesce(s.birth_from > $as_of, false)

// Every home of the two, and whether they have one in common on the day: E15, living together is contact. The latest real placement
// is home; a temporary stay (T*, R2) is not a move (E13).
CALL (c, s) {
  UNWIND [c, s] AS who
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

// How each is recorded as a brother or sister, and whether a step tie still holds (reading 21): nothing of it has an end on the day,
// neither the tie, nor the step parent's link, nor what the two parents were to each other.
CALL (c, s) {
  OPTIONAL MATCH (c)-[tie:KNOWS]-(s) WHERE NOT coalesce(tie.in_error, false) AND NOT coalesce(tie.visibility, '') IN $sealed
  WITH c, tie, coalesce(tie.since_from, tie.since_to) AS since,
       tie.ended_by IS NOT NULL OR coalesce(tie.until_to, $as_of) < $as_of AS over
  RETURN min(since) AS tie_since,
         count(CASE WHEN tie.kind IN $sibling_kinds THEN 1 END) AS sibling_ties,
         count(CASE WHEN tie.kind IN $foster_sibling_kinds THEN 1 END) AS foster_ties,
         count(CASE WHEN tie.kind IN $step_sibling_kinds AND over THEN 1 END) AS step_ties_over
}
CALL (c, s) {
  OPTIONAL MATCH (c)<-[mine:PARENT_OF]-(one:Person)-[bond:PARTNER_OF]-(other:Person)-[theirs:PARENT_OF]->(s)
  WHERE none(each IN [mine.in_error, theirs.in_error, bond.in_error] WHERE coalesce(each, false))
    AND none(each IN [mine.visibility, theirs.visibility, bond.visibility] WHERE coalesce(each, '') IN $sealed)
  WITH bond, coalesce(bond.status IN $partnership_over, false) OR coalesce(bond.until_to, $as_of) < $as_of AS over
  RETURN count(CASE WHEN over THEN bond.id END) AS bonds_over, count(CASE WHEN NOT over THEN bond.id END) AS bonds_now
}
CALL (c, s) {
  OPTIONAL MATCH (c)<-[mine:PARENT_OF]-(:Person)-[theirs:PARENT_OF]->(s)
  WHERE 'step' IN [mine.basis, theirs.basis] AND none(each IN [mine.in_error, theirs.in_error] WHERE coalesce(each, false))
    AND none(each IN [mine.visibility, theirs.visibility] WHERE coalesce(each, '') IN $sealed)
  RETURN count(CASE WHEN coalesce(mine.until_to, $as_of) < $as_of
                      OR coalesce(theirs.until_to, $as_of) < $as_of THEN 1 END) AS step_links_over
}

// What the child says: the latest ring, and whether they matter: placed near, missed or asked for in the last months, and not
// withdrawn by a later outer ring or a stop (practice 4.1, reading 6).
CALL (c, s, said) {
  OPTIONAL MATCH (c)-[:SAID]->(view:View)-[:ABOUT]->(s)
  WHERE view.id IN said AND coalesce(view.said_on_from, view.said_on_to) <= $as_of
  WITH view ORDER BY coalesce(view.said_on_from, view.said_on_to) DESC, view.recorded_at DESC, view.id DESC
  RETURN head(collect(view.closeness)) AS closeness
}
CALL (c, s, said) {
  OPTIONAL MATCH (c)-[:SAID]->(view:View)-[:ABOUT]->(s)
  WHERE view.id IN said AND coalesce(view.said_on_from, view.said_on_to) <= $as_of
    AND coalesce(view.said_on_from, view.said_on_to) >= toString(date($as_of) - duration({months: $matters_months}))
    AND (view.closeness >= 3 OR view.enough IN $matters_enough OR view.wants IN $matters_wants)
    AND NOT EXISTS {
      MATCH (c)-[:SAID]->(later:View)-[:ABOUT]->(s)
      WHERE later.id IN said AND coalesce(later.said_on_from, later.said_on_to) <= $as_of
        AND (coalesce(later.said_on_from, later.said_on_to) > coalesce(view.said_on_from, view.said_on_to) AND later.closeness <= 2
          OR coalesce(later.said_on_from, later.said_on_to) >= coalesce(view.said_on_from, view.said_on_to)
            AND (later.enough IN $stop_enough OR later.wants IN $stop_wants))
    }
  RETURN count(view) > 0 AS matters
}

// A step tie counts while it holds or the child says they matter, a foster sibling only if the child says so (reading 21).
WITH *, step_ties_over = 0 AND step_links_over = 0 AND (bonds_over = 0 OR bonds_now > 0) AS step_now
WHERE shared_parents > 0 OR sibling_ties > 0 OR matters OR step_now AND foster_ties = 0

// Planned on either side. A plan reaches them when it is direct or live; one whose kind nobody recorded is not called indirect.
CALL (c, s) {
  OPTIONAL MATCH (c)-[:HAS_ARRANGEMENT|WITH_PERSON]-(plan:Arrangement)-[:HAS_ARRANGEMENT|WITH_PERSON]-(s)
  WHERE NOT coalesce(plan.in_error, false) AND NOT coalesce(plan.visibility, '') IN $sealed AND plan.child IN [c.id, s.id]
  WITH DISTINCT c, plan, plan.child = c.id AS mine,
       size(coalesce(plan.modes, [])) = 0 OR any(mode IN plan.modes WHERE mode IN $reaching_modes) AS reaches,
       coalesce(plan.starts_on_from, '0001-01-01') <= $as_of AS begun,
       coalesce(plan.ends_on_to, $as_of) < $as_of AS over
  WITH *, plan.status IN ['in_force', 'agreed'] AND begun AND NOT over AS holds
  RETURN count(CASE WHEN mine AND holds AND reaches AND plan.interval_days IS NOT NULL THEN 1 END) AS planned,
         count(CASE WHEN mine AND holds AND reaches AND plan.interval_days IS NULL THEN 1 END) AS without_interval,
         count(CASE WHEN mine AND holds AND NOT reaches THEN 1 END) AS indirect,
         min(CASE WHEN mine AND holds AND NOT reaches THEN plan.interval_days END) AS indirect_interval_days,
         count(CASE WHEN mine AND (plan.status IN ['ended', 'paused'] OR over AND plan.status IN ['in_force', 'agreed']) THEN 1 END)
           AS ended,
         max(CASE WHEN mine AND over THEN plan.ends_on_to END) AS plan_ended_on,
         count(CASE WHEN mine AND plan.status = 'paused' THEN 1 END) AS paused,
         count(CASE WHEN mine AND plan.status = 'replaced' THEN 1 END) AS replaced,
         count(CASE WHEN mine AND (plan.status = 'proposed' OR NOT begun) THEN 1 END) AS proposed,
         count(CASE WHEN NOT mine AND holds AND reaches AND plan.interval_days IS NOT NULL THEN 1 END) AS planned_there
}
WITH * WHERE planned = 0

// Homes they had in common, and when that ended.
CALL (c, s) {
  OPTIONAL MATCH (c)-[x:LIVES_IN|PLACED_AT]->(mine)-[:CARED_BY|AT_HOME*0..1]->()
                 <-[:CARED_BY|AT_HOME*0..1]-(theirs)<-[y:LIVES_IN|PLACED_AT]-(s)
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
  RETURN min(CASE WHEN since > '0001-01-01' THEN since END) AS home_since, max(CASE WHEN over THEN until END) AS lived_until
}// What happened: E16 leaves out what is dated after the day, E14 what nobody recorded. An event in the file of a brother or sister
// counts for both (reading 21), and so does one at which the two were together.
CALL (c, s) {
  OPTIONAL MATCH (c)-[mine:HAD|HAPPENED_WITH]-(event:Event)-[theirs:HAD|HAPPENED_WITH]-(s)
  WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
    AND event.happened IN ['yes', 'part']
    AND coalesce(event.on_from, event.on_to) <= $as_of
    AND (event.child IN [c.id, s.id] OR event.mode IN $direct_modes)
  WITH DISTINCT event, coalesce(event.on_from, event.on_to) AS on, event.mode IN $direct_modes AS direct
  ORDER BY on DESC, event.id DESC
  WITH collect(on) AS days, collect(CASE WHEN direct THEN on END) AS direct_days, collect(coalesce(event.mode, '')) AS modes,
       collect(coalesce(event.on_from = event.on_to AND NOT coalesce(event.on_about, false), false)) AS exact
  RETURN days[0] AS last_event, direct_days[0] AS last_direct,
         CASE WHEN modes[0] <> '' THEN modes[0] END AS last_mode, NOT coalesce(exact[0], true) AS approx
}
CALL (c, s) {
  OPTIONAL MATCH (c)-[:HAD|HAPPENED_WITH]-(event:Event)-[:HAD|HAPPENED_WITH]-(s)
  WHERE NOT coalesce(event.in_error, false) AND NOT coalesce(event.visibility, '') IN $sealed
    AND event.happened = 'not_recorded' AND event.on_from > $as_of
    AND event.child IN [c.id, s.id]
  RETURN min(event.on_from) AS next
}

// Looked after as well: then this child's plan must cover them (Care Planning Regulations 2010, Sch 1 para 3), unless they are grown up.
CALL (s) {
  OPTIONAL MATCH (s)-[:PLACED_AT]->(placed:Placement) WHERE NOT coalesce(placed.in_error, false)
    AND NOT coalesce(placed.visibility, '') IN $sealed
  RETURN count(placed) AS placements,
         count(CASE WHEN coalesce(placed.starts_on_from, '0001-01-01') <= $as_of
                     AND coalesce(placed.ends_on_to, $as_of) >= $as_of THEN placed.id END) AS placed_now
}

// A move of either in the last days (E6; reading 17: rne P or B, else a new lasting placement with others).
CALL (c, s) {
  UNWIND [c, s] AS who
  OPTIONAL MATCH (who)-[:PLACED_AT]->(placed:Placement)
  WHERE NOT coalesce(placed.in_error, false) AND NOT coalesce(placed.visibility, '') IN $sealed
    AND NOT placed.type IN $temporary_places
    AND coalesce(placed.starts_on_from, placed.starts_on_to) <= $as_of
    AND coalesce(placed.starts_on_from, placed.starts_on_to) >= toString(date($as_of) - duration({days: $just_moved_days}))
    AND (placed.rne IN $moves OR placed.rne IS NULL AND NOT EXISTS {
      MATCH (placed)-[:CARED_BY|AT_HOME]->()<-[:CARED_BY|AT_HOME]-(before:Placement)<-[:PLACED_AT]-(who)
      WHERE before.id <> placed.id AND coalesce(before.starts_on_from, '0001-01-01') < placed.starts_on_from
    })
  RETURN max(coalesce(placed.starts_on_from, placed.starts_on_to)) AS placed_on
}

WITH *, CASE WHEN lived_until >= toString(date($as_of) - duration({days: $just_moved_days})) THEN lived_until END AS parted_on,
     CASE WHEN last_event IS NULL OR lived_until > last_event THEN lived_until ELSE last_event END AS last,
     coalesce(s.birth_from <= toString(date($as_of) - duration({years: 18})), false) AS adult,
     CASE WHEN c.birth_from > s.birth_from OR s.birth_from IS NULL THEN c.birth_from ELSE s.birth_from END AS both_born
WITH *, CASE WHEN home_since < tie_since OR tie_since IS NULL THEN home_since ELSE tie_since END AS tied_since
RETURN c.id AS child_id, s.id AS person_id, closeness, matters, last, last_direct, last_event, last_mode, approx, lived_until, next,
       duration.inDays(date(last), date($as_of)).days AS days,
       coalesce(s.first_known_on_from, s.first_known_on_to, tied_since, both_born, substring(s.recorded_at, 0, 10)) AS known_since,
       CASE WHEN placed_on IS NULL OR parted_on > placed_on THEN parted_on ELSE placed_on END AS moved_on,
       CASE WHEN without_interval > 0 THEN 'no_frequency'
            WHEN indirect > 0 THEN 'indirect_only'
            WHEN planned_there > 0 THEN 'planned_on_other_side_only'
            WHEN ended > 0 THEN 'ended'
            WHEN replaced > 0 THEN 'only_in_old_plan'
            ELSE 'none' END AS plan_class,
       adult, s:Child AND NOT adult
         AND (placed_now > 0 OR placements = 0 AND coalesce(s.legal_status, '') IN $looked_after_statuses) AS must_cover,
       indirect_interval_days, plan_ended_on, paused > 0 AS paused, proposed > 0 AS proposed
ORDER BY coalesce(closeness, 0) DESC, known_since, coalesce(days, -1) DESC, child_id, person_id

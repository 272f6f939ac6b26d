// title:      Days to keep that come in the next days, of the child and of everybody joined to the child by a tie or by family
// source:     practice 4.2 Q42, Q43, reading 19
// needs:      none
// gives:      days_to_keep
// thresholds: dates_days
// codes:      kin_bases, kin_kinds, yearly_dates

// --- before: days_to_keep
// Birthdays and anniversaries come again every year, days of faith and culture do not. A birthday of close family is kept by the date
// of birth too, unless somebody is protected; a death by its own day. Whoever died is marked. A day known to the month is that month.
CALL (c) {
  CALL (c) {
    MATCH (c)-[tie:KNOWS]-(p:Person)
    WHERE NOT coalesce(tie.in_error, false) AND NOT coalesce(tie.visibility, '') IN $sealed
      AND coalesce(tie.since_from, '0001-01-01') <= $as_of
    RETURN p, CASE WHEN tie.kind = 'someone_who_died' THEN 1 ELSE 0 END AS mourned,
           CASE WHEN tie.kind IN $kin_kinds THEN 1 ELSE 0 END AS near,
           CASE WHEN tie.kind IN ['adopted_away_sibling', 'birth_sibling_of_adopted'] THEN 1 ELSE 0 END AS guarded
    UNION ALL
    MATCH (c)<-[ups:PARENT_OF*0..2]-(:Person)-[downs:PARENT_OF*0..2]->(p:Person)
    WHERE size(ups) + size(downs) IN [1, 2, 3]
      AND all(link IN ups + downs WHERE NOT coalesce(link.in_error, false) AND NOT coalesce(link.visibility, '') IN $sealed
        AND coalesce(link.basis, 'birth') IN $kin_bases)
    RETURN p, 0 AS mourned, 1 AS near, 0 AS guarded
    UNION ALL
    MATCH (p:Child {id: c.id})
    RETURN p, 0 AS mourned, 1 AS near, 0 AS guarded
  }
  WITH c, p, max(mourned) AS mourned, max(near) AS near, max(guarded) AS guarded
  OPTIONAL MATCH (p)-[:HAS_DATE]->(kept:KeyDate)
  WHERE NOT coalesce(kept.in_error, false) AND NOT coalesce(kept.visibility, '') IN $sealed
    AND (kept.child IS NULL OR kept.child = c.id)
  WITH c, p, near, guarded,
       coalesce(p.death_from <= $as_of, p.death IS NOT NULL) OR coalesce(p.whereabouts, '') = 'deceased' OR mourned = 1
         OR coalesce(p.alive = false, false) AS died,
       collect({kind: kept.kind, begins: kept.date_from, ends: kept.date_to, about: coalesce(kept.date_about, false)}) AS recorded
  UNWIND recorded
    + [{kind: CASE WHEN near = 1 AND guarded = 0 AND NOT died AND p.birth_from <= $as_of AND p.birth_from = p.birth_to
                     AND NOT coalesce(p.birth_about, false)
                     AND (p.id = c.id OR coalesce(p.identity_protected, 'none') = 'none') THEN 'birthday' END,
        begins: p.birth_from, ends: p.birth_to, about: false},
       {kind: CASE WHEN died AND p.death_from = p.death_to AND NOT coalesce(p.death_about, false) THEN 'death' END,
        begins: p.death_from, ends: p.death_to, about: false}] AS one
  WITH p, died, one WHERE one.kind IS NOT NULL AND substring(one.begins, 0, 7) = substring(one.ends, 0, 7)
  WITH p, died, one, one.kind IN $yearly_dates AS yearly
  UNWIND CASE WHEN NOT yearly THEN [substring(one.begins, 0, 4)]
              WHEN substring($as_of, 0, 4) = substring($dates_until, 0, 4) THEN [substring($as_of, 0, 4)]
              ELSE [substring($as_of, 0, 4), substring($dates_until, 0, 4)] END AS year
  // Who was born on 29 February keeps the 28th in other years.
  WITH p, died, one, year, CASE WHEN toInteger(year) % 4 = 0 THEN '-02-29' ELSE '-02-28' END AS leap_day
  WITH p, died, one, year + CASE substring(one.begins, 4) WHEN '-02-29' THEN leap_day ELSE substring(one.begins, 4) END AS begins,
       year + CASE substring(one.ends, 4) WHEN '-02-29' THEN leap_day ELSE substring(one.ends, 4) END AS ends
  WITH p, died, one, begins, ends WHERE ends >= $as_of AND begins <= $dates_until AND one.begins <= begins
  WITH DISTINCT p.id AS person, died, one.kind AS kind, begins AS falls_on,
       one.about OR one.begins <> one.ends AS about
  ORDER BY falls_on, person, kind
  RETURN collect({person: person, died: died, kind: kind, falls_on: falls_on, about: about}) AS days_to_keep
}

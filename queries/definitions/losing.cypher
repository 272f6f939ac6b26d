// title:      Who counts in the child's life, and who of them is lost: no word for longer than the limit, or nothing since the tie ended
// source:     practice 4.1 (lost), E1, E7, E15, readings 1 and 8
// needs:      living, kin, plan, home, standing
// gives:      counts, lost, no_record, shared_home, limit_days, tie_ended_on, days_ended
// thresholds: lost_days, lost_intervals, ended_days
// codes:      former_kinds

// --- gathered
count(CASE WHEN what = 'tie' AND n = 1 AND NOT code IN $former_kinds THEN 1 END) AS ties_lasting

// --- worked out
// A home with a carer, or with a carer's animal, counts by its days in care (reading 8) but for what lies outside of them.
homes > 0 AND (cared_days = 0 OR coalesce(home_first < cared_since, false) OR coalesce(home_until > cared_until, false))
  AS shared_home,
// A tie that is former by its word and of which nobody wrote down when it ended, did so with the home in common.
CASE WHEN cared_now = 0 AND cared_days > 0 THEN cared_until
     WHEN ties_now = 0 THEN tie_until
     WHEN ties_lasting = 0 THEN coalesce(tie_until, home_until) END AS tie_ended_on,
// Any kind of contact that is planned stretches the limit (reading 1).
CASE WHEN $lost_intervals * interval_days > $lost_days THEN $lost_intervals * interval_days ELSE $lost_days END AS limit_days

// --- worked out
// Those who count (reading 8): kin, carers and their children, who shared a home, and who mattered. Who died is remembered (E1, Q43);
// who is not born yet is expected (E7, Q13).
alive AND NOT together AND (matters OR kin OR carer OR shared_home) AS counts,
// Nothing recorded at all while the tie is still there.
last IS NULL AND tie_ended_on IS NULL AS no_record,
duration.inDays(date(tie_ended_on), date($as_of)).days AS days_ended

// --- worked out
counts AND (coalesce(days > limit_days, false)
  OR interval_days IS NULL AND coalesce(days_ended > $ended_days, false) AND (last_event IS NULL OR last_event <= tie_ended_on)) AS lost

// title:      How things stand between the child and each person: last and next contact, and since when they know each other
// source:     practice 4.1 (last), 4.3, reading 12
// needs:      voice, ties, contact, homes, care, move
// gives:      last, days, lived_until, known_since
// thresholds: none
// codes:      none

// --- worked out
CASE WHEN cared_until IS NULL OR home_until > cared_until THEN home_until ELSE cared_until END AS lived_until

// --- worked out
CASE WHEN last_event IS NULL OR lived_until > last_event THEN lived_until ELSE last_event END AS last,
CASE WHEN c.birth_from > p.birth_from OR p.birth_from IS NULL THEN c.birth_from ELSE p.birth_from END AS both_born,
[since IN [tie_since, cared_since, home_since] WHERE since IS NOT NULL] AS sinces

// --- worked out
duration.inDays(date(last), date($as_of)).days AS days,
// As recorded, else since the tie or the home, else since the younger of the two was born.
coalesce(p.first_known_on_from, p.first_known_on_to, reduce(first = null, since IN sinces |
  CASE WHEN first IS NULL OR since < first THEN since ELSE first END), both_born, substring(p.recorded_at, 0, 10)) AS known_since

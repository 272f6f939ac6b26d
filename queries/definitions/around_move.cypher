// title:      Who was in touch, or lived with the child, before the latest move, and who after it
// source:     practice 4.2 (Q04), E13, E15
// needs:      contact, homes, care, former_care, latest_move, school
// gives:      touched_before, touched_after, left_school_with_move
// thresholds: move_school_days
// codes:      none

// The day of the move itself is the last of the old home. Living together is contact (E15).
// --- gathered
collect(CASE WHEN what = 'contact' THEN second END) AS days_in_touch,
count(CASE WHEN (what IN ['home', 'former care'] OR what = 'care' AND p:Pet)
             AND until >= move_looked_from AND until <= latest_move_on THEN 1 END) AS homes_before,
count(CASE WHEN (what IN ['home', 'former care'] OR what = 'care' AND p:Pet) AND day <= move_looked_until
             AND coalesce(until, '9999-12-31') > latest_move_on THEN 1 END) AS homes_after,
count(CASE WHEN what = 'school' AND abs(duration.inDays(date(latest_move_on), date(until)).days) <= $move_school_days THEN 1 END) > 0
  AS left_school_with_move

// --- worked out
homes_before + reduce(number = 0, held IN days_in_touch |
  number + size([each IN held WHERE each >= move_looked_from AND each <= latest_move_on])) AS touched_before,
homes_after + reduce(number = 0, held IN days_in_touch |
  number + size([each IN held WHERE each > latest_move_on AND each <= move_looked_until])) AS touched_after

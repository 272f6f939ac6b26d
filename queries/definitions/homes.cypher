// title:      Homes that the child and each person had in common, first and last day
// source:     practice 4.1 (last, lost), reading 8
// needs:      none
// gives:      homes, home_first, home_since, home_until
// thresholds: none
// codes:      none

// --- evidence
MATCH (c)-[x:LIVES_IN|PLACED_AT]->(mine)-[:CARED_BY|AT_HOME*0..1]->()
      <-[:CARED_BY|AT_HOME*0..1]-(theirs)<-[y:LIVES_IN|PLACED_AT]-(p:Person)
WHERE none(each IN [x.in_error, mine.in_error, y.in_error, theirs.in_error] WHERE coalesce(each, false))
  AND none(each IN [x.visibility, mine.visibility, y.visibility, theirs.visibility] WHERE coalesce(each, '') IN $sealed)
WITH p, coalesce(x.starts_on_from, mine.starts_on_from, '0001-01-01') AS since_mine,
     coalesce(y.starts_on_from, theirs.starts_on_from, '0001-01-01') AS since_theirs,
     coalesce(x.ends_on_from, x.ends_on_to, mine.ends_on_from, mine.ends_on_to, '9999-12-31') AS until_mine,
     coalesce(y.ends_on_from, y.ends_on_to, theirs.ends_on_from, theirs.ends_on_to, '9999-12-31') AS until_theirs,
     coalesce(x.ends_on_to, mine.ends_on_to, $as_of) < $as_of
       OR coalesce(y.ends_on_to, theirs.ends_on_to, $as_of) < $as_of AS over
WITH p, CASE WHEN since_mine > since_theirs THEN since_mine ELSE since_theirs END AS day,
     CASE WHEN until_mine < until_theirs THEN until_mine ELSE until_theirs END AS until, over
WHERE day <= until AND day <= $as_of
RETURN p, 'home' AS what, day, until, CASE WHEN over THEN 0 ELSE 1 END AS n, null AS code, null AS second, '' AS later

// An animal lived wherever its keeper did.
// --- evidence
MATCH (c)-[:KNOWS]-(p:Pet) WHERE p.keeper IS NOT NULL
WITH DISTINCT c, p
MATCH (c)-[x:LIVES_IN|PLACED_AT]->(mine)-[:CARED_BY|AT_HOME*0..1]->()
      <-[:CARED_BY|AT_HOME*0..1]-(theirs)<-[y:LIVES_IN|PLACED_AT]-(keeper:Person)
WHERE keeper.id = p.keeper
  AND none(each IN [x.in_error, mine.in_error, y.in_error, theirs.in_error] WHERE coalesce(each, false))
  AND none(each IN [x.visibility, mine.visibility, y.visibility, theirs.visibility] WHERE coalesce(each, '') IN $sealed)
WITH p, coalesce(x.starts_on_from, mine.starts_on_from, '0001-01-01') AS since_mine,
     coalesce(y.starts_on_from, theirs.starts_on_from, '0001-01-01') AS since_theirs,
     coalesce(x.ends_on_from, x.ends_on_to, mine.ends_on_from, mine.ends_on_to, '9999-12-31') AS until_mine,
     coalesce(y.ends_on_from, y.ends_on_to, theirs.ends_on_from, theirs.ends_on_to, '9999-12-31') AS until_theirs,
     coalesce(x.ends_on_to, mine.ends_on_to, $as_of) < $as_of
       OR coalesce(y.ends_on_to, theirs.ends_on_to, $as_of) < $as_of AS over
WITH p, CASE WHEN since_mine > since_theirs THEN since_mine ELSE since_theirs END AS day,
     CASE WHEN until_mine < until_theirs THEN until_mine ELSE until_theirs END AS until, over
WHERE day <= until AND day <= $as_of
RETURN p, 'home' AS what, day, until, CASE WHEN over THEN 0 ELSE 1 END AS n, null AS code, null AS second, '' AS later

// --- gathered
count(CASE WHEN what = 'home' THEN 1 END) AS homes,
min(CASE WHEN what = 'home' THEN day END) AS home_first,
min(CASE WHEN what = 'home' AND day > '0001-01-01' THEN day END) AS home_since,
max(CASE WHEN what = 'home' AND n = 0 THEN until END) AS home_until

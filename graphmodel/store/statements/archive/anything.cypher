// title: Whether anything was ever recorded here; a key that nobody has used yet is nothing
// params: none
// row: found
// kind: read
MATCH (n)
WHERE NOT n:Migration AND NOT n:Secret AND NOT n:Restore
WITH n LIMIT 1
RETURN count(n) AS found
ORDER BY found

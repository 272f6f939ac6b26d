// title: Links of days to keep that changed, before they are made anew; whom none of them names any more stays joined as a former end
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:KeyDate {id: row.id})-[link:KEPT_FOR]->(former)
DELETE link
WITH row, n, former
WHERE NOT former.id IN row.kept
MERGE (n)-[:WAS_LINKED]->(former)

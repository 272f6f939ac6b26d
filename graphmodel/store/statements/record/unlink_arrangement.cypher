// title: Links of arrangements that changed, before they are made anew; whom none of them names any more stays joined as a former end
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Arrangement {id: row.id})-[link:WITH_PERSON]->(former)
DELETE link
WITH row, n, former
WHERE NOT former.id IN row.kept
MERGE (n)-[:WAS_LINKED]->(former)

// title: Links of answers to rows of questions that changed, before they are made anew; whom none of them names any more stays joined as a former end
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Alert {id: row.id})-[link:CONCERNS]->(former)
DELETE link
WITH row, n, former
WHERE NOT former.id IN row.kept
MERGE (n)-[:WAS_LINKED]->(former)

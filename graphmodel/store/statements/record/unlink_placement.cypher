// title: Links of placements that changed, before they are made anew; whom none of them names any more stays joined as a former end
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Placement {id: row.id})-[link:CARED_BY|CARERS_CHILD|AT_HOME]->(former)
DELETE link
WITH row, n, former
WHERE NOT former.id IN row.kept
MERGE (n)-[:WAS_LINKED]->(former)

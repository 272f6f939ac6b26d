// title: New communities
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
CREATE (p:Person:Community)
SET p = row

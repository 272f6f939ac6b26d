// title: New children
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
CREATE (p:Person:Child)
SET p = row

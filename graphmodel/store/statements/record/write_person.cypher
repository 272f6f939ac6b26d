// title: New people of no special kind
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
CREATE (p:Person)
SET p = row

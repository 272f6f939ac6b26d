// title: New places
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
CREATE (p:Person:Place)
SET p = row

// title: New organisations
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
CREATE (p:Person:Organisation)
SET p = row

// title: New animals
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
CREATE (p:Person:Pet)
SET p = row

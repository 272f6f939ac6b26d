// title: New professionals
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
CREATE (p:Person:Worker)
SET p = row

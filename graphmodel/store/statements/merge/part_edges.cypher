// title: Edges that are about to be made anew at another end, taken away at the end they had
// params: person: str, rows: list
// row: none
// kind: write
MATCH (p:Person {id: $person})
UNWIND $rows AS row
MATCH (p)-[r {id: row.id}]-()
WHERE type(r) = row.label
DELETE r

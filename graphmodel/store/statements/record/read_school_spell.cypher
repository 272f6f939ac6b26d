// title: Spells at a school as they are kept now, each looked up at one of its ends
// params: rows: list
// row: id, stored
// kind: read
UNWIND $rows AS row
MATCH (:Person {id: row.at})-[r:ATTENDS {id: row.id}]->()
RETURN r.id AS id, properties(r) AS stored
ORDER BY id

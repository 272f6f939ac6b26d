// title: Spells of keeping an animal as they are kept now, each looked up at one of its ends
// params: rows: list
// row: id, stored
// kind: read
UNWIND $rows AS row
MATCH (:Person {id: row.at})<-[r:KEEPS {id: row.id}]-()
RETURN r.id AS id, properties(r) AS stored
ORDER BY id

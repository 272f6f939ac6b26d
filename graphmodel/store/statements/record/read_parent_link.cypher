// title: Parent links as they are kept now, each looked up at one of its ends
// params: rows: list
// row: id, stored
// kind: read
UNWIND $rows AS row
MATCH (:Person {id: row.at})<-[r:PARENT_OF {id: row.id}]-()
RETURN r.id AS id, properties(r) AS stored
ORDER BY id

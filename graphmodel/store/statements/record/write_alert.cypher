// title: New answers to rows of questions
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (c:Person {id: row.child})
CREATE (c)<-[:ALERT_FOR]-(n:Alert)
SET n = row

// title: What a child said in sessions of drawing, every version of it, and the sessions
// params: child: str
// row: word, stored
// kind: read
MATCH (c:Person {id: $child})
CALL (c) {
  MATCH (c)-[:SAID]->(view:View) WHERE view.session IS NOT NULL RETURN 'view' AS word, properties(view) AS stored
  UNION
  MATCH (c)-[:DREW_IN]->(time:Session) RETURN 'session' AS word, properties(time) AS stored
}
RETURN word, stored
ORDER BY word, stored.id

// title: What a child said in sessions of drawing about some people, the sessions, and how much was said in each
// params: child: str, about: list[str]
// row: word, stored, session, count, versions
// kind: read
MATCH (c:Person {id: $child})
CALL (c) {
  UNWIND $about AS who
  MATCH (c)-[:SAID]->(view:View {about: who}) WHERE view.session IS NOT NULL
  RETURN 'view' AS word, view.id AS id, properties(view) AS stored, view.session AS session, 1 AS count, view.version AS versions
  UNION
  MATCH (c)-[:DREW_IN]->(time:Session)
  RETURN 'session' AS word, time.id AS id, properties(time) AS stored, time.id AS session, 0 AS count, 0 AS versions
  UNION
  MATCH (c)-[:SAID]->(each:View) WHERE each.session IS NOT NULL
  WITH each.session AS session, count(each) AS count, sum(each.version) AS versions
  RETURN 'said' AS word, session AS id, NULL AS stored, session, count, versions
}
RETURN word, stored, session, count, versions
ORDER BY word, id

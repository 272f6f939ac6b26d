// title: What stands in a child's file, from ties and views to searches and mementoes; and what others' files say of this child
// params: child: str
// row: word, stored
// kind: read
MATCH (c:Person {id: $child})
CALL (c) {
  MATCH (c)-[r:KNOWS]-(:Person) RETURN 'tie' AS word, properties(r) AS stored
  UNION
  MATCH (:Person)-[r:WORKS_WITH]->(c) RETURN 'worker_spell' AS word, properties(r) AS stored
  UNION
  MATCH (c)-[:SAID]->(view:View) RETURN 'view' AS word, properties(view) AS stored
  UNION
  MATCH (view:View)-[:ABOUT]->(c) RETURN 'view' AS word, properties(view) AS stored
  UNION
  MATCH (c)<-[:FOR_CHILD]-(judged:Assessment) RETURN 'assessment' AS word, properties(judged) AS stored
  UNION
  MATCH (c)-[:HAS_ARRANGEMENT]->(plan:Arrangement) RETURN 'arrangement' AS word, properties(plan) AS stored
  UNION
  MATCH (c)-[:HAD|HAPPENED_WITH]-(event:Event) RETURN 'event' AS word, properties(event) AS stored
  UNION
  MATCH (c)<-[:PROTECTS|RESTRICTS]-(rule:Restriction) RETURN 'restriction' AS word, properties(rule) AS stored
  UNION
  MATCH (c)<-[:PROTECTS]-(:Restriction)<-[:EXPLAINS]-(told:Explanation) RETURN 'explanation' AS word, properties(told) AS stored
  UNION
  MATCH (c)-[:HAS_ARRANGEMENT]->(:Arrangement)<-[:HINDERS]-(barrier:Barrier)
  RETURN 'barrier' AS word, properties(barrier) AS stored
  UNION
  MATCH (c)<-[:SEEN_IN]-(seen:Observation) RETURN 'observation' AS word, properties(seen) AS stored
  UNION
  MATCH (c)-[:DREW_IN]->(time:Session) RETURN 'session' AS word, properties(time) AS stored
  UNION
  MATCH (c)<-[:STAGE_FOR]-(stage:StageRecord) RETURN 'stage_record' AS word, properties(stage) AS stored
  UNION
  MATCH (c)<-[:DECIDED_FOR]-(decided:Decision) RETURN 'decision' AS word, properties(decided) AS stored
  UNION
  MATCH (c)-[:REVIEWED_AT]->(review:Review) RETURN 'review' AS word, properties(review) AS stored
  UNION
  MATCH (c)<-[:PROPOSED_FOR]-(asked:Proposal) RETURN 'proposal' AS word, properties(asked) AS stored
  UNION
  MATCH (c)<-[:ALERT_FOR]-(answered:Alert) RETURN 'alert' AS word, properties(answered) AS stored
  UNION
  MATCH (c)-[:HAS_SEARCH]->(search:SearchCase) RETURN 'search_case' AS word, properties(search) AS stored
  UNION
  MATCH (c)-[:HAS_SEARCH]->(:SearchCase)<-[:STEP_OF]-(step:SearchStep) RETURN 'search_step' AS word, properties(step) AS stored
  UNION
  MATCH (c)-[:HAS_SEARCH]->(:SearchCase)<-[:CONSENTS_TO]-(agreed:Consent) RETURN 'consent' AS word, properties(agreed) AS stored
  UNION
  MATCH (c)-[r:ATTENDS]->(:School) RETURN 'school_spell' AS word, properties(r) AS stored
  UNION
  MATCH (c)-[:ATTENDS]->(school:School) RETURN 'school' AS word, properties(school) AS stored
  UNION
  MATCH (c)-[:OWNS]->(thing:Memento) RETURN 'memento' AS word, properties(thing) AS stored
  UNION
  MATCH (c)<-[:DRAWN_FOR]-(place:DrawnPlace) RETURN 'drawn_place' AS word, properties(place) AS stored
}
RETURN word, stored
ORDER BY word, stored.id

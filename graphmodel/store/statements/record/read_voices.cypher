// title: What each child said about anyone, and what workers judged about those people for this child
// params: children: list
// row: child, views, assessments
// kind: read
UNWIND $children AS child_id
MATCH (c:Person {id: child_id})
RETURN c.id AS child,
       [(c)-[:SAID]->(v:View) | properties(v)] AS views,
       [(c)<-[:FOR_CHILD]-(a:Assessment) | properties(a)] AS assessments
ORDER BY child

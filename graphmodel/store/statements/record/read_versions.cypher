// title: Everything that children said of these people, every version of it
// params: rows: list
// row: stored
// kind: read
UNWIND $rows AS row
MATCH (c:Person {id: row.child})-[:SAID]->(view:View)
WHERE view.about = row.about
RETURN properties(view) AS stored
ORDER BY view.id

// title: The current view and judgement on every tie of these pairs; an absent value clears
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (c:Person {id: row.child})-[r:KNOWS]->(p:Person {id: row.person})
SET r.closeness_child = row.closeness_child, r.line_child = row.line_child, r.enough_child = row.enough_child,
    r.strength_prof = row.strength_prof, r.safety_prof = row.safety_prof

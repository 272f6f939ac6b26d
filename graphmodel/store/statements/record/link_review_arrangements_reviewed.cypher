// title: Which arrangements a review looked at
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Review {id: row.id})
UNWIND row.arrangements_reviewed AS plan_id
MATCH (plan:Arrangement {id: plan_id})
CREATE (n)-[:LOOKED_AT]->(plan)

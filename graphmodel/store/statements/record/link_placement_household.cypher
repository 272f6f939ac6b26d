// title: The home of a placement
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (n:Placement {id: row.id})
MATCH (home:Household {id: row.household})
CREATE (n)-[:AT_HOME]->(home)

// title: New consents to searches
// params: rows: list
// row: none
// kind: write
UNWIND $rows AS row
MATCH (search:SearchCase {id: row.search})
CREATE (n:Consent)-[:CONSENTS_TO]->(search)
SET n = row

// title: Places by hand as they are kept now
// params: ids: list
// row: id, stored
// kind: read
UNWIND $ids AS wanted
MATCH (n:DrawnPlace {id: wanted})
RETURN n.id AS id, properties(n) AS stored
ORDER BY id

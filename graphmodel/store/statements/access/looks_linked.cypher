// title: Which of these looks stand in a chain already
// params: ids: list
// row: id
// kind: read
UNWIND $ids AS wanted
MATCH (look:Look {id: wanted})
WHERE look.chain IS NOT NULL
RETURN look.id AS id
ORDER BY id

// title: One file opened in an emergency
// params: emergency: str
// row: emergency
// kind: read
MATCH (e:Emergency {id: $emergency})
RETURN properties(e) AS emergency
ORDER BY e.id

// title: Records that named this child in a list once and do not any more
// params: child: str
// row: id
// kind: read
MATCH (:Person {id: $child})<-[:WAS_LINKED]-(record)
RETURN DISTINCT record.id AS id
ORDER BY id

// title:  Note that a migration is done
// params: number: int, name: str, at: str
// row:    none
// kind:   write
MERGE (done:Migration {number: $number})
ON CREATE SET done.name = $name, done.at = $at

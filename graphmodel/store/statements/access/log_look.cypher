// title: Note who looked at which child, at what and why
// params: looks: list
// row: none
// kind: write
UNWIND $looks AS look
MERGE (seen:Look {id: look.id})
SET seen = look

// title:  The newest migration that this store has been through
// params: none
// row:    number
// kind:   read
MATCH (done:Migration)
RETURN max(done.number) AS number
ORDER BY number

// title:  How many edges there are of each type
// params: none
// row:    label, number
// kind:   read
MATCH ()-[r]->()
RETURN type(r) AS label, count(*) AS number
ORDER BY label

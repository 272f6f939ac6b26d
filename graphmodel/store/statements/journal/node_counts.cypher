// title:  How many nodes carry each label
// params: none
// row:    label, number
// kind:   read
MATCH (n)
UNWIND labels(n) AS label
RETURN label, count(*) AS number
ORDER BY label

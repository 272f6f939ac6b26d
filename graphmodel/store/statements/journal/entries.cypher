// title:  How many entries there are (inside CALL, so that an engine answers from its own count instead of reading them all)
// params: none
// row:    number
// kind:   read
CALL () {
  MATCH (entry:JournalEntry)
  RETURN count(entry) AS number
}
RETURN number
ORDER BY number

// title:  Entries of other chains whose record names this child by id, or holds one of these texts in small letters
// params: child: str, texts: list
// row:    entry
// kind:   read
MATCH (entry:JournalEntry)
WHERE entry.chain <> $child
  AND (entry.after CONTAINS $child OR any(text IN $texts WHERE toLower(coalesce(entry.after, '')) CONTAINS text))
RETURN properties(entry) AS entry
ORDER BY entry.id

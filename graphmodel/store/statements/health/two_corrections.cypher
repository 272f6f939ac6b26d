// title:  Views that two other views claim to correct
// params: none
// row:    id, corrections
// kind:   read
MATCH (view:View)
WHERE view.supersedes IS NOT NULL AND (view.in_error IS NULL OR view.in_error = false)
WITH view.supersedes AS id, count(view) AS corrections
WHERE corrections > 1
RETURN id, corrections
ORDER BY id

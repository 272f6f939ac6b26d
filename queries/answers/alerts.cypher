// title: How rows about these children were answered, newest first
// params: children: list[str], sealed: list[str]
// row: child_id, alert
// kind: read

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})<-[:ALERT_FOR]-(alert:Alert)
WHERE NOT coalesce(alert.in_error, false) AND NOT coalesce(alert.visibility, '') IN $sealed
RETURN c.id AS child_id, properties(alert) AS alert
ORDER BY alert.recorded_at DESC, alert.id DESC

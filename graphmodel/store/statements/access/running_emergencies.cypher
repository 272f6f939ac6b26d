// title: Children whose files this worker has open in an emergency in this role at this moment
// params: worker: str, role: str, now: str
// row: emergency, child
// kind: read
MATCH (e:Emergency {by: $worker})
WHERE e.role = $role AND e.ended_at IS NULL AND e.opened_at <= $now AND e.until > $now
RETURN e.id AS emergency, e.child AS child
ORDER BY emergency

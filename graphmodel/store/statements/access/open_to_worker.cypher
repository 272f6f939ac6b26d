// title: Emergencies in which this worker has a child's file open at this moment, in whichever role
// params: worker: str, child: str, now: str
// row: emergency
// kind: read
MATCH (e:Emergency {by: $worker})
WHERE e.child = $child AND e.ended_at IS NULL AND e.opened_at <= $now AND e.until > $now
RETURN e.id AS emergency
ORDER BY emergency

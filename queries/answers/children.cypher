// title: The ids that files gave to children in scope, and the teams whose workers work with them on a day
// params: children: list[str], as_of: date
// row: child_id, ref, teams
// kind: read

UNWIND $children AS child_id
MATCH (c:Child {id: child_id})
CALL (c) {
  OPTIONAL MATCH (c)<-[works:WORKS_WITH]-(worker:Person)-[member:MEMBER_OF]->(team:Team)
  WHERE none(each IN [works.in_error, member.in_error, team.in_error] WHERE coalesce(each, false))
    AND coalesce(works.starts_on_from, $as_of) <= $as_of AND coalesce(works.ends_on_to, $as_of) >= $as_of
    AND coalesce(member.starts_on_from, $as_of) <= $as_of AND coalesce(member.ends_on_to, $as_of) >= $as_of
  RETURN collect(DISTINCT team.id) + collect(DISTINCT team.ref) + collect(DISTINCT team.name) AS teams
}
RETURN c.id AS child_id, c.ref AS ref, teams
ORDER BY child_id

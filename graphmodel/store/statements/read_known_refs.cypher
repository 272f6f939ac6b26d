// title: People whom a file calls by these ids, and whether their name may be said to whoever has the file
// params: refs: list
// row: ref, id, name, kind, guarded
// kind: read
UNWIND $refs AS wanted
MATCH (p:Person {ref: wanted})
RETURN p.ref AS ref, p.id AS id, p.name AS name, p.kind AS kind,
       coalesce(p.restricted, false) OR coalesce(p.identity_protected, 'none') <> 'none' OR coalesce(p.visibility, '') = 'restricted'
         OR EXISTS { MATCH (p)<-[:KNOWS {kind: 'adopted_away_sibling'}]-() }
         OR EXISTS { MATCH (p)-[:KNOWS {kind: 'birth_sibling_of_adopted'}]->() } AS guarded
ORDER BY ref

// title: Records that are not joined to the very people whom they name
// params: none
// row: word, id
// kind: read
CALL () {
  MATCH (n:View)
  WITH n, [n.child, n.about] AS named, [(n)-[r]-(p:Person) WHERE type(r) <> 'WAS_LINKED' | p.id] AS joined
  WHERE any(who IN named WHERE NOT who IN joined) OR any(who IN joined WHERE NOT who IN named)
  RETURN 'view' AS word, n.id AS id
  UNION
  MATCH (n:Assessment)
  WITH n, [n.child, n.person] AS named, [(n)-[r]-(p:Person) WHERE type(r) <> 'WAS_LINKED' | p.id] AS joined
  WHERE any(who IN named WHERE NOT who IN joined) OR any(who IN joined WHERE NOT who IN named)
  RETURN 'assessment' AS word, n.id AS id
  UNION
  MATCH (n:Restriction)
  WITH n, [n.child, n.on_person] AS named, [(n)-[r]-(p:Person) WHERE type(r) <> 'WAS_LINKED' | p.id] AS joined
  WHERE any(who IN named WHERE NOT who IN joined) OR any(who IN joined WHERE NOT who IN named)
  RETURN 'restriction' AS word, n.id AS id
  UNION
  MATCH (n:Observation)
  WITH n, [n.child, n.about] AS named, [(n)-[r]-(p:Person) WHERE type(r) <> 'WAS_LINKED' | p.id] AS joined
  WHERE any(who IN named WHERE NOT who IN joined) OR any(who IN joined WHERE NOT who IN named)
  RETURN 'observation' AS word, n.id AS id
  UNION
  MATCH (n:DrawnPlace)
  WITH n, [n.child, n.person] AS named, [(n)-[r]-(p:Person) WHERE type(r) <> 'WAS_LINKED' | p.id] AS joined
  WHERE any(who IN named WHERE NOT who IN joined) OR any(who IN joined WHERE NOT who IN named)
  RETURN 'drawn_place' AS word, n.id AS id
  UNION
  MATCH (n:StageRecord)
  WITH n, [n.child, n.person] AS named, [(n)-[r]-(p:Person) WHERE type(r) <> 'WAS_LINKED' | p.id] AS joined
  WHERE any(who IN named WHERE NOT who IN joined) OR any(who IN joined WHERE NOT who IN named)
  RETURN 'stage_record' AS word, n.id AS id
  UNION
  MATCH (n:Arrangement)
  WITH n, [n.child] + coalesce(n.with_people, []) AS named, [(n)-[r]-(p:Person) WHERE type(r) <> 'WAS_LINKED' | p.id] AS joined
  WHERE any(who IN named WHERE NOT who IN joined) OR any(who IN joined WHERE NOT who IN named)
  RETURN 'arrangement' AS word, n.id AS id
  UNION
  MATCH (n:Event)
  WITH n, [n.child] + coalesce(n.with_people, []) AS named, [(n)-[r]-(p:Person) WHERE type(r) <> 'WAS_LINKED' | p.id] AS joined
  WHERE any(who IN named WHERE NOT who IN joined) OR any(who IN joined WHERE NOT who IN named)
  RETURN 'event' AS word, n.id AS id
  UNION
  MATCH (n:Placement)
  WITH n, [n.child] + coalesce(n.carers, []) + coalesce(n.carers_children, []) AS named, [(n)-[r]-(p:Person) WHERE type(r) <> 'WAS_LINKED' | p.id] AS joined
  WHERE any(who IN named WHERE NOT who IN joined) OR any(who IN joined WHERE NOT who IN named)
  RETURN 'placement' AS word, n.id AS id
  UNION
  MATCH (n:SearchCase)
  WITH n, [n.child, n.target] + coalesce(n.must_not_know, []) AS named, [(n)-[r]-(p:Person) WHERE type(r) <> 'WAS_LINKED' | p.id] AS joined
  WHERE any(who IN named WHERE NOT who IN joined) OR any(who IN joined WHERE NOT who IN named)
  RETURN 'search_case' AS word, n.id AS id
  UNION
  MATCH (n:PersonName)
  WITH n, [n.person] AS named, [(n)-[r]-(p:Person) WHERE type(r) <> 'WAS_LINKED' | p.id] AS joined
  WHERE any(who IN named WHERE NOT who IN joined) OR any(who IN joined WHERE NOT who IN named)
  RETURN 'person_name' AS word, n.id AS id
  UNION
  MATCH (n:ContactDetail)
  WITH n, [n.person] AS named, [(n)-[r]-(p:Person) WHERE type(r) <> 'WAS_LINKED' | p.id] AS joined
  WHERE any(who IN named WHERE NOT who IN joined) OR any(who IN joined WHERE NOT who IN named)
  RETURN 'contact_detail' AS word, n.id AS id
  UNION
  MATCH (n:LifeEvent)
  WITH n, [n.person] AS named, [(n)-[r]-(p:Person) WHERE type(r) <> 'WAS_LINKED' | p.id] AS joined
  WHERE any(who IN named WHERE NOT who IN joined) OR any(who IN joined WHERE NOT who IN named)
  RETURN 'life_event' AS word, n.id AS id
}
RETURN word, id
ORDER BY word, id

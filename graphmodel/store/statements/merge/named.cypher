// title: Everything in which somebody's id stands in a free place: who keeps, told, supported, decided (reading 24)
// params: person: str
// row: label, stored
// kind: read
WITH $person AS who
CALL (who) {
  MATCH (n:Pet) WHERE n.keeper = who
  RETURN 'Person' AS label, n.id AS id, properties(n) AS stored
  UNION
  MATCH (n:Community) WHERE n.keeper = who
  RETURN 'Person' AS label, n.id AS id, properties(n) AS stored
  UNION
  MATCH (n:Child) WHERE n.understanding_by = who
  RETURN 'Person' AS label, n.id AS id, properties(n) AS stored
  UNION
  MATCH (n:Arrangement) WHERE n.support_before = who OR n.support_during = who OR n.support_after = who OR n.transport_by = who OR n.cost_paid_by = who
  RETURN 'Arrangement' AS label, n.id AS id, properties(n) AS stored
  UNION
  MATCH (n:Event) WHERE n.cancelled_by = who
  RETURN 'Event' AS label, n.id AS id, properties(n) AS stored
  UNION
  MATCH (n:Restriction) WHERE n.decided_by = who
  RETURN 'Restriction' AS label, n.id AS id, properties(n) AS stored
  UNION
  MATCH (n:Explanation) WHERE n.told_by = who
  RETURN 'Explanation' AS label, n.id AS id, properties(n) AS stored
  UNION
  MATCH (n:Barrier) WHERE n.owner = who
  RETURN 'Barrier' AS label, n.id AS id, properties(n) AS stored
  UNION
  MATCH (n:Session) WHERE n.by = who OR n.present = who
  RETURN 'Session' AS label, n.id AS id, properties(n) AS stored
  UNION
  MATCH (n:View) WHERE n.present = who
  RETURN 'View' AS label, n.id AS id, properties(n) AS stored
  UNION
  MATCH (n:Assessment) WHERE n.by = who
  RETURN 'Assessment' AS label, n.id AS id, properties(n) AS stored
  UNION
  MATCH (n:Observation) WHERE n.by = who
  RETURN 'Observation' AS label, n.id AS id, properties(n) AS stored
  UNION
  MATCH (n:Decision) WHERE n.by = who
  RETURN 'Decision' AS label, n.id AS id, properties(n) AS stored
  UNION
  MATCH (n:Proposal) WHERE n.by = who OR n.decided_by = who
  RETURN 'Proposal' AS label, n.id AS id, properties(n) AS stored
  UNION
  MATCH (n:Alert) WHERE n.by = who
  RETURN 'Alert' AS label, n.id AS id, properties(n) AS stored
  UNION
  MATCH (n:SearchStep) WHERE n.by = who OR n.source_asked = who
  RETURN 'SearchStep' AS label, n.id AS id, properties(n) AS stored
  UNION
  MATCH (n:Consent) WHERE n.who = who
  RETURN 'Consent' AS label, n.id AS id, properties(n) AS stored
}
RETURN label, stored
ORDER BY label, stored.id

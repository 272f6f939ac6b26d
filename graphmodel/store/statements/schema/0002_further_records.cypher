// title:  Keys of the further records, and the indexes that finding one needs
// params: none
// row:    none
// kind:   schema
CREATE CONSTRAINT person_name_id IF NOT EXISTS FOR (n:PersonName) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT contact_detail_id IF NOT EXISTS FOR (n:ContactDetail) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT life_event_id IF NOT EXISTS FOR (n:LifeEvent) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT key_date_id IF NOT EXISTS FOR (n:KeyDate) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT review_id IF NOT EXISTS FOR (n:Review) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT proposal_id IF NOT EXISTS FOR (n:Proposal) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT alert_id IF NOT EXISTS FOR (n:Alert) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT search_case_id IF NOT EXISTS FOR (n:SearchCase) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT search_step_id IF NOT EXISTS FOR (n:SearchStep) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT consent_id IF NOT EXISTS FOR (n:Consent) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT observation_id IF NOT EXISTS FOR (n:Observation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT session_id IF NOT EXISTS FOR (n:Session) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT stage_record_id IF NOT EXISTS FOR (n:StageRecord) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT barrier_id IF NOT EXISTS FOR (n:Barrier) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT school_id IF NOT EXISTS FOR (n:School) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT memento_id IF NOT EXISTS FOR (n:Memento) REQUIRE n.id IS UNIQUE;

CREATE INDEX attends_id IF NOT EXISTS FOR ()-[r:ATTENDS]-() ON (r.id);
CREATE INDEX keeps_id IF NOT EXISTS FOR ()-[r:KEEPS]-() ON (r.id);

// Two programs that started at the same moment may each have made the masking key; the one in use is the smaller.
MATCH (used:Secret), (spare:Secret) WHERE used.id = spare.id AND used.value < spare.value
WITH DISTINCT spare
DELETE spare;

CREATE CONSTRAINT secret_id IF NOT EXISTS FOR (n:Secret) REQUIRE n.id IS UNIQUE;

// title:  Keys of every record, and the indexes that finding one needs
// params: none
// row:    none
// kind:   schema
CREATE CONSTRAINT migration_number IF NOT EXISTS FOR (m:Migration) REQUIRE m.number IS UNIQUE;

CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person_ref IF NOT EXISTS FOR (n:Person) REQUIRE n.ref IS UNIQUE;
CREATE CONSTRAINT view_id IF NOT EXISTS FOR (n:View) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT assessment_id IF NOT EXISTS FOR (n:Assessment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT arrangement_id IF NOT EXISTS FOR (n:Arrangement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT restriction_id IF NOT EXISTS FOR (n:Restriction) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT explanation_id IF NOT EXISTS FOR (n:Explanation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT placement_id IF NOT EXISTS FOR (n:Placement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT household_id IF NOT EXISTS FOR (n:Household) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT team_id IF NOT EXISTS FOR (n:Team) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT look_id IF NOT EXISTS FOR (n:Look) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT journal_entry_id IF NOT EXISTS FOR (n:JournalEntry) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT journal_entry_place IF NOT EXISTS FOR (n:JournalEntry) REQUIRE n.place IS UNIQUE;
CREATE CONSTRAINT journal_head_chain IF NOT EXISTS FOR (n:JournalHead) REQUIRE n.chain IS UNIQUE;
CREATE INDEX journal_entry_chain IF NOT EXISTS FOR (n:JournalEntry) ON (n.chain);
CREATE INDEX journal_entry_subject IF NOT EXISTS FOR (n:JournalEntry) ON (n.subject);

CREATE INDEX parent_of_id IF NOT EXISTS FOR ()-[r:PARENT_OF]-() ON (r.id);
CREATE INDEX partner_of_id IF NOT EXISTS FOR ()-[r:PARTNER_OF]-() ON (r.id);
CREATE INDEX knows_id IF NOT EXISTS FOR ()-[r:KNOWS]-() ON (r.id);
CREATE INDEX lives_in_id IF NOT EXISTS FOR ()-[r:LIVES_IN]-() ON (r.id);
CREATE INDEX works_with_id IF NOT EXISTS FOR ()-[r:WORKS_WITH]-() ON (r.id);
CREATE INDEX member_of_id IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.id);

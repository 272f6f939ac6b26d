// title:  Keys and indexes of files opened in an emergency and of the log of looks
// params: none
// row:    none
// kind:   schema
CREATE CONSTRAINT emergency_id IF NOT EXISTS FOR (n:Emergency) REQUIRE n.id IS UNIQUE;
CREATE INDEX emergency_by IF NOT EXISTS FOR (n:Emergency) ON (n.by);
CREATE INDEX look_child IF NOT EXISTS FOR (n:Look) ON (n.child);
CREATE INDEX look_at IF NOT EXISTS FOR (n:Look) ON (n.at);

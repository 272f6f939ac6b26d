// title:  Keys of the log of looks as chains; what was noted before is chained then (migrations.py)
// params: none
// row:    none
// kind:   schema
CREATE CONSTRAINT look_place IF NOT EXISTS FOR (n:Look) REQUIRE n.place IS UNIQUE;
CREATE INDEX look_chain IF NOT EXISTS FOR (n:Look) ON (n.chain);

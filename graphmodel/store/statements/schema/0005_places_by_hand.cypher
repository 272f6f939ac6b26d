// title:  The key of the places that people were given by hand on a picture
// params: none
// row:    none
// kind:   schema
CREATE CONSTRAINT drawn_place_id IF NOT EXISTS FOR (n:DrawnPlace) REQUIRE n.id IS UNIQUE;

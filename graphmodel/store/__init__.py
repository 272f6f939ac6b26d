"""The graph behind one connection: the embedded server or Neo4j, its schema, its statements, its journal."""

"""Cases of the questions about people whom a child has lost, or may lose."""

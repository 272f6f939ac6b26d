"""Questions about people whom a child has lost, or may lose."""

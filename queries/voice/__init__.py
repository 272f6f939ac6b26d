"""Questions about the voice of the child (practice 4.2 E)."""

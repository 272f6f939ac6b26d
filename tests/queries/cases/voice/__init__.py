"""Cases of the questions about the voice of the child."""

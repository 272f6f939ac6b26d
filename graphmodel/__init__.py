"""Who and what is in a child's network, the rules of practice, and where it is kept."""

"""Files in, checked rows out, one transaction (design 3)."""

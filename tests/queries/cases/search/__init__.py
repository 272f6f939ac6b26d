"""Cases of the questions of searches and safety."""

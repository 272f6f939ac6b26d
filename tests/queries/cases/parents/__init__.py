"""Cases of the questions about parents and the father's side."""

"""Questions about parents and the father's side."""

"""Cases of the questions about strength for later."""

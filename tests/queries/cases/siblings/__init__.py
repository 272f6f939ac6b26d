"""Cases of the questions about brothers and sisters."""

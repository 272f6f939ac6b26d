"""Questions about brothers and sisters."""

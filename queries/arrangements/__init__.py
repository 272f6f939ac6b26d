"""Questions about what is arranged, limited and explained."""

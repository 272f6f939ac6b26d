"""Cases of the questions about what is arranged, limited and explained."""

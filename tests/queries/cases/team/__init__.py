"""Cases of the questions of a team and of a review."""

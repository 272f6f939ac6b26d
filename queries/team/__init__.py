"""Questions of a team and of a review."""

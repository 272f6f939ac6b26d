"""Questions of a Lifelong Links search, and of safety by the side door."""

"""One thin page each, and the pure modules that turn a network or an answer into what its parts are given."""

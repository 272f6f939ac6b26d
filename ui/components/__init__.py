"""Parts of a page: plain data in, ids out. No store, no rules of practice."""

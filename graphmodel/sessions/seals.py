"""Seals: what tells that a person was on a child's map when it was handed out, so that nobody else can be put on it.

A browser sends ids back. Without this, a made-up gesture could join any id to a child, and the next map would show the name.
"""

from __future__ import annotations

import hashlib
import hmac


def seal_of(key: bytes, child: str, person: str) -> str:
    """The seal of a person on the map of a child. ``key``: the store's masking key."""
    return hmac.new(key, f"on the map of\x1f{child}\x1f{person}".encode(), hashlib.sha256).hexdigest()[:32]


def is_sealed(key: bytes, child: str, person: str, seal: str | None) -> bool:
    """Whether this seal is of this person on the map of this child."""
    return seal is not None and hmac.compare_digest(seal_of(key, child, person), seal)

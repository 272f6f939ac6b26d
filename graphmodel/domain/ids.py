"""Ids made by Kinmap: time-ordered for what is recorded here, derived for what a file row gave.

A derived id is what makes loading the same file twice change nothing: the same row is the same record.
"""

from __future__ import annotations

import secrets
import time
import uuid
from threading import Lock

_NAMESPACE = uuid.UUID("6d3b1f0e-2a55-5c1d-9a3e-0f4b8c7d2e61")
# U+001F, the unit separator: cannot stand in a cell, so ("ab", "c") and ("a", "bc") never meet.
_BETWEEN_PARTS = "\x1f"
_COUNTER_BITS = 12

_lock = Lock()
_last_tick = 0


def new_id() -> str:
    """A fresh id: UUIDv7 as text (RFC 9562), 36 characters, ascending within this process even inside one millisecond."""
    tick = _next_tick()
    milliseconds, counter = tick >> _COUNTER_BITS, tick & ((1 << _COUNTER_BITS) - 1)
    value = (milliseconds << 80) | (0x7 << 76) | (counter << 64) | (0b10 << 62) | secrets.randbits(62)
    return str(uuid.UUID(int=value))


def id_from(*parts: str) -> str:
    """The id that always belongs to these parts: UUIDv5 as text.

    A person of a file is ``id_from("people", ref)``. Parts are compared exactly; trim and fold before, if that is meant.
    """
    return str(uuid.uuid5(_NAMESPACE, _BETWEEN_PARTS.join(parts)))


def _next_tick() -> int:
    """Milliseconds since 1970 with a 12-bit counter below them; runs ahead of the clock rather than back or twice."""
    global _last_tick
    now = (time.time_ns() // 1_000_000) << _COUNTER_BITS
    with _lock:
        _last_tick = max(now, _last_tick + 1)
        return _last_tick

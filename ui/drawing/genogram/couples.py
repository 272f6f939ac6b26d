"""What became of a pair: which line its partnership has on the day, whether the two parted, and whether they came together
again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from graphmodel.domain.ties import Partnership

PARTED = frozenset({"separated", "divorced", "former"})
TOGETHER = frozenset({"married", "civil", "cohabiting", "dating"})
BEFORE = {"divorced": "married", "widowed": "married", "separated": None, "former": None}
"""What a pair was before its end, where the end's own word says it; else not recorded."""


@dataclass(frozen=True, slots=True)
class State:
    """``line``: the status whose line is drawn; ``parted``: the status whose strokes are; ``again``: together after parting."""

    line: str | None
    parted: str | None = None
    again: bool = False


def state_of(records: Sequence[Partnership]) -> State:
    """The state of a pair from its partnerships, earliest first; no records: two who are known as a pair only through a child."""
    if not records:
        return State(None)
    earlier = [record.status for record in records[:-1]]
    last = records[-1].status
    if last in PARTED:
        base = next((status for status in reversed(earlier) if status in TOGETHER), last)
        return State(base, last)
    broken = next((status for status in reversed(earlier) if status in PARTED), None)
    return State(last, broken, again=True) if broken and last in TOGETHER else State(last)


def as_on(record: Partnership, day: date) -> Partnership:
    """The partnership as it was on a day: before its end nobody was divorced, separated or widowed yet."""
    until = record.until
    if record.status in BEFORE and until is not None and until.earliest is not None and until.earliest > day:
        return replace(record, status=BEFORE[record.status], until=None)
    return record


def ended(record: Partnership, day: date, *, died: bool) -> Partnership:
    """A living together that is over by the day, without a word that says how: two who were a couple. Not where one of them
    died.
    """
    until = record.until
    over = until is not None and until.latest is not None and until.latest < day
    return replace(record, status="former") if over and not died and record.status in {"cohabiting", "dating"} else record

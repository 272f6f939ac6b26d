"""Dates as people know them: a day, a month, a year, or somewhere in between.

The original text is always kept; ``earliest`` and ``latest`` bound what it can mean. Comparisons say which bound they use.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date with what is uncertain about it.

    ``text`` as it was written; ``earliest``/``latest`` inclusive bounds, ``None`` = open on that side (``before 2014`` has no
    earliest); ``approximate`` for "about"; ``accuracy`` is the Person Standard code (``AAA`` exact day … ``UUU`` unknown).
    """

    text: str
    earliest: date | None
    latest: date | None
    approximate: bool = False

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The exact day, written ISO."""
        return cls(day.isoformat(), day, day)


@dataclass(frozen=True, slots=True)
class Period:
    """From – to, both days inclusive; ``None`` = not recorded at that side (open)."""

    starts_on: PartialDate | None = None
    ends_on: PartialDate | None = None

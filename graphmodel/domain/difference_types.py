"""What one change between two maps is, and what every part of the comparison asks of the two. Import from ``difference``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.network import Network


@dataclass(frozen=True, slots=True)
class ChangeInWords:
    """One change. ``kind`` is for its icon and order (``KINDS``); ``people`` and ``records`` are the ids it is about, sorted."""

    kind: str
    words: str
    people: tuple[str, ...] = ()
    records: tuple[str, ...] = ()


KINDS = ("person", "home", "tie", "view", "judgement", "limit", "plan", "time", "worker", "care")
"""Kinds of change, in the order of the list."""


@dataclass(frozen=True, slots=True)
class Two:
    """The two maps, and who is who on either."""

    earlier: Network
    later: Network

    def name(self, who: str) -> str:
        """What somebody is called on the later map, else on the earlier."""
        person = self.later.person_by_id.get(who) or self.earlier.person_by_id.get(who)
        return "Somebody" if person is None else person.name if person.masked else person.called

    @property
    def child(self) -> str:
        """Id of the child in the middle."""
        return self.later.child or self.earlier.child or ""


def over(end: PartialDate | None, day: date) -> bool:
    """Whether something surely ended before a day."""
    return end is not None and end.is_surely_before(day)


def on_day(day: PartialDate | None) -> str:
    """ " (2 March 2026)", with what is uncertain about it; nothing where no day is recorded."""
    return f" ({day.words})" if day is not None else ""

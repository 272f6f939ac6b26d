"""What else is known of a person: the names they go by, where to reach them, what happened to them, the days to keep, and where
they were put by hand on a picture.

A name or an address is a fact of its own, so that a reader who may see the person need not see these (practice 5: 8).
"""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName(Record):
    """A further name of ``person``. ``use``: usual, official, old, maiden, nickname, temp, anonymous (practice 3.2)."""

    person: str
    name: str
    use: str | None = None
    starts_on: PartialDate | None = None
    ends_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDetail(Record):
    """Where ``person`` can be reached.

    ``kind``: address, phone, email, other. Absent from everything that leaves, unless asked for.
    """

    person: str
    kind: str
    value: str
    starts_on: PartialDate | None = None
    ends_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeEvent(Record):
    """What happened to ``person`` that can change a child's plan (Q25).

    ``kind``: illness, birth, death, release, move, new_partner, other.
    """

    person: str
    kind: str
    on: PartialDate
    notes: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDate(Record):
    """A day to keep for ``person``: birthday, faith, cultural, anniversary, death, other (Q42).

    ``child`` = for whose map; None = any.
    """

    person: str
    date: PartialDate
    kind: str
    child: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnPlace(Record):
    """Where ``person`` was put by hand on the picture of ``child``'s family, so that colleagues and the next visit see it there.

    ``across``: units of the picture right of the child's own symbol, left of it below 0; None = let go, drawn where they belong.
    One record for each child and person, whose versions follow the hand. It says nothing of the person.
    """

    child: str
    person: str
    across: int | None = None

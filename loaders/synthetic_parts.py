"""What is told of somebody on a child's map: the tie, what the child says, how they keep in touch."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the child says: ring 0–4, line, how much they see them, the wish, the words; ``days`` ago."""

    ring: int | None = None
    line: str | None = None
    enough: str | None = None
    wants: str | None = None
    words: str | None = None
    support: str | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How they keep in touch. ``last``: days since they last did, None = nothing recorded. ``every``: frequency of a plan,
    "" = a plan without one, None = no plan. ``kept``: whether each due occasion took place, latest first."""

    last: int | None = None
    mode: str = "face_to_face"
    every: str | None = None
    supervision: str | None = None
    status: str = "in_force"
    plan_ended: int | None = None
    kept: tuple[bool, ...] = (True, True, True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """The tie as recorded. ``since``/``until`` as written; ``strength``, ``safety``: the latest judgement, None = nobody did."""

    kind: str
    since: str | None = None
    until: str | None = None
    strength: str | None = "moderate"
    safety: str | None = "low"
    no_contact_reason: str | None = None


def somebody(name: str, sex: str | None = None, *, called: str | None = None, birth: PartialDate | None = None) -> Person:
    """A person to be kept by ``Story.person``, called by the first name unless something else is said."""
    first, *more = name.split()
    by_first_name = first if len(more) == 1 and first.istitle() else None
    return Person(id="", name=name, sex=sex, known_as=called or by_first_name, birth=birth)

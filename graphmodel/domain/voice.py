"""What the child says, in a session or at any time; and what adults observe of a child who cannot say (practice 3.8).

Views are append-only; the child is their author, whoever typed them. An observation is an adult's, and never counts as a view.
"""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class View(Record):
    """What ``child`` said about ``about`` on a day.

    ``closeness`` 0 (not placed) .. 4 (right next to me). ``line``: strong, ordinary, thin, stressful, on_and_off, broken, mixed,
    not_said. ``enough``, ``wants``: vocabulary lists. ``words`` verbatim. ``recorded_by`` typed it and is not its author.
    ``private_to``: sw, sw_iro, all_professionals; None = no limit asked for. ``read_back``: whether the words were
    read back to the child. ``supersedes`` = id of the view whose slip of the pen this one corrects: both are kept, this one
    counts. ``session`` = id of the session in which it was said. ``part`` = the part of life the child put them in;
    ``across`` and ``depth`` = where there, in thousandths: clockwise across the part, outwards through the ring.
    """

    child: str
    about: str
    said_on: PartialDate
    closeness: int | None = None
    part: str | None = None
    across: int | None = None
    depth: int | None = None
    line: str | None = None
    support: str | None = None
    enough: str | None = None
    wants: str | None = None
    words: str | None = None
    medium: str | None = None
    present: str | None = None
    private_to: str | None = None
    place: str | None = None
    asked_how: str | None = None
    language: str | None = None
    read_back: bool | None = None
    supersedes: str | None = None
    session: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation(Record):
    """What an adult saw of ``child`` towards ``about`` ``on`` a day, and what it may mean. Never shown as the child's view."""

    child: str
    about: str
    on: PartialDate
    behaviour: str | None = None
    possible_meanings: tuple[str, ...] = ()
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Record):
    """A time of drawing a map together with ``child`` ``on`` a day. A map that was left half-way is a complete record.

    ``continues`` = id of the session whose map this one goes on with. ``finished_on`` = the day the child said that it is done.
    ``sectors`` = degrees of the parts of life on the child's maps, clockwise from home, "60 72 48 …": kept, so that nobody moves
    when somebody joins. ``notes``: the worker's, beside what the child said and never in its place.
    """

    child: str
    on: PartialDate
    by: str | None = None
    present: str | None = None
    place: str | None = None
    language: str | None = None
    notes: str | None = None
    continues: str | None = None
    finished_on: PartialDate | None = None
    sectors: str | None = None

"""Who is on a child's eco-map: one member is one person, animal, group or place, and what the map says of them.

The ring is the child's alone. A line is the child's word where there is one; else it is a professional's judgement and is marked
as such; else there is no line. Nothing here is guessed: what nobody said or recorded is ``None``.
"""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import Refused
from graphmodel.domain.gate import GateOutcome, GateResult
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from ui.drawing.hartman import Heads, Pattern
from ui.drawing.palette import Part

LONG_UNSEEN_DAYS = 183
"""More days than this without time together, and the worker's map shows it (practice 3.9)."""

_STANDS: frozenset[GateOutcome] = frozenset(
    {GateOutcome.OPEN, GateOutcome.OPEN_WITH_CONDITIONS, GateOutcome.CHECK_FIRST, GateOutcome.DIED}
)
"""Gates that close nothing: no lock is drawn."""


@dataclass(frozen=True, slots=True)
class Line:
    """How it is between child and person, and whose word that is. ``by`` and ``on`` are of the judgement when ``ours``."""

    pattern: Pattern
    heads: Heads
    ours: bool
    on: PartialDate | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class LastTime:
    """The last time together: a day, or that they live together now."""

    on: PartialDate | None
    days: int | None
    lives_together: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """One person, animal, group or place on the map.

    ``mark``: the id that the drawing shows. ``ring``: 4 right next to the child … 1 far, 0 = the child has not placed them.
    ``order``: their place among the members of their part of life. ``spot``: where in ring and part the child put them, in
    thousandths across the part and outwards through the ring (``View.across``, ``View.depth``); None = anywhere there.
    """

    person: Person
    mark: str
    name: str
    part: Part
    relationship: str
    ring: int
    placed_on: PartialDate | None
    line: Line | None
    last: LastTime | None
    gate: GateResult | None
    unknown: bool
    for_worker: bool
    order: tuple[int, str, str]
    spot: tuple[int, int] | None = None
    said_to_have_died: bool = False

    @property
    def died(self) -> bool:
        """Whether a death is recorded, or the tie says so where nobody recorded the day."""
        return self.person.death is not None or self.said_to_have_died

    @property
    def is_closed(self) -> bool:
        """Closed with a reason other than the child's own wish."""
        return self.gate is not None and self.gate.outcome not in _STANDS and not self.asked_to_stop

    @property
    def asked_to_stop(self) -> bool:
        """The child asked for it to stop."""
        return self.gate is not None and self.gate.outcome is GateOutcome.CHILD_STOP

    @property
    def long_unseen(self) -> bool:
        """Not together for more than ``LONG_UNSEEN_DAYS``; said to workers only, and never where nothing is recorded."""
        return self.for_worker and not self.died and self.last is not None and (self.last.days or 0) > LONG_UNSEEN_DAYS


def public_id(person: Person) -> str:
    """The id that a drawing shows: the file's where a file gave one."""
    return person.ref or person.id


def the_child(network: Network) -> Person:
    """The child in the middle. Raises ``Refused`` for a network without one."""
    child = network.person_by_id.get(network.child or "")
    if child is None:
        raise Refused("An eco-map needs a child in the middle. Name one with --person or --child.")
    return child

"""Where child and professionals see it differently: the child's map beside the record, person by person (practice 6.1: 9).

Nothing is merged, averaged or corrected: each side stands with whose it is and of which day. Who said nothing, or was not asked,
does not disagree: unknown is never none. Pure; from a masked map, so that nothing is told that its reader may not see. What
the child keeps private is on the map of those who may read it: take it off first for what leaves (``without_private_views``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.two_sides import ChildSide, OurSide, Sides
from graphmodel.domain.versions import current_views
from graphmodel.domain.vocabulary import CLOSENESS, LINE, STRENGTH

__all__ = ["ChildSide", "Difference", "OurSide", "ViewDifference", "differences_between_views", "without_private_views"]

DIFFER_PERCENT = 50
"""By how much of the scale a ring (0..4) and a strength (0..3) are apart to be told, as Q32 has it."""
NEAR = 3
"""From this ring on somebody is near."""
_STEPS = {code.code: step for step, code in enumerate(STRENGTH)}
_STORMY = frozenset({"stressful", "broken"})
_CALM = frozenset({"strong", "ordinary"})
_ASKS = frozenset({"too_little", "dont_see_want_to"})


class Difference(StrEnum):
    """How the two differ, in the order in which it is told."""

    CLOSER_TO_CHILD = "closer to the child than in our record"
    CLOSER_TO_US = "closer in our record than to the child"
    FEELING = "another feeling than in our record"
    NO_PLAN = "in no plan"
    NOT_JUDGED = "on the child’s map, not judged in our record"
    NOT_PLACED = "in our record, no place on the child’s map is shown"


@dataclass(frozen=True, slots=True)
class ViewDifference:
    """One person of whom the two say different things. ``person``: id; ``kinds``: how they differ, at least one."""

    person: str
    name: str
    kinds: tuple[Difference, ...]
    child: ChildSide
    ours: OurSide

    def child_words(self) -> str:
        """What the child says, with its days; or that nothing of it is shown here."""
        said = []
        both = self.child.closeness is not None and self.child.line is not None
        if both and self.child.placed_on == self.child.line_on:
            ring, line = CLOSENESS.label(str(self.child.closeness)), LINE.label(self.child.line or "")
            return f"{self.child.called}, {_day(self.child.placed_on)}: “{ring}”, line “{line}”."
        if self.child.closeness is not None:
            said.append(f"“{CLOSENESS.label(str(self.child.closeness))}”, {_day(self.child.placed_on)}")
        if self.child.line is not None:
            said.append(f"line: “{LINE.label(self.child.line)}”, {_day(self.child.line_on)}")
        if not said:
            # Not "has not placed them": what this reader may not read, or what was taken off, is not nothing.
            return f"No place and no line of {self.child.called}’s is shown."
        return f"{self.child.called}: {'; '.join(said)}."

    def our_words(self) -> str:
        """What our record says, with its author and day; or that nobody judged it."""
        if self.ours.strength is None and self.ours.stressful is None:
            judged = "Our record: nobody has judged how strong the tie is."
        else:
            stressful = {True: "stressful", False: "not stressful", None: ""}[self.ours.stressful]
            what = ", ".join(
                word for word in (STRENGTH.label(self.ours.strength) if self.ours.strength else "", stressful) if word
            )
            judged = f"Our record, {self.ours.by or 'author not recorded'}, {_day(self.ours.on)}: {what}."
        return f"{judged} No arrangement in force is recorded." if Difference.NO_PLAN in self.kinds else judged

    def words(self) -> str:
        """Both in one line, each with whose and when, after the name."""
        return f"{self.name}. {self.child_words()} {self.our_words()}"


def differences_between_views(network: Network, differ_percent: int = DIFFER_PERCENT) -> tuple[ViewDifference, ...]:
    """Everybody on whom the child's own map and our record differ: those nearest to the child first, then by name.

    Empty without a child in the middle, and when nobody asked the child: a child who was not asked disagrees with nobody. Who
    cannot be named, or of whom the child was not told, is not in it.
    """
    child = network.person_by_id.get(network.child or "")
    if child is None:
        return ()
    sides = Sides(network, child)
    if not sides.has_map:
        return ()
    found = []
    for person in network.people:
        if person.id == child.id or person.masked or person.told_to_child is False:
            continue
        kinds = tuple(sorted(set(_kinds(sides, person, differ_percent)), key=list(Difference).index))
        if kinds:
            found.append(ViewDifference(person.id, person.called, kinds, sides.of_child(person.id), sides.ours(person.id)))
    return tuple(sorted(found, key=lambda one: (-(one.child.closeness or 0), one.name.casefold(), one.person)))


def without_private_views(network: Network) -> Network:
    """The map without anything that the child keeps private, from anybody: for what leaves the house."""
    return replace(network, views=tuple(view for view in current_views(network.views) if view.private_to is None))


def _kinds(sides: Sides, person: Person, differ_percent: int) -> Iterator[Difference]:
    child, ours = sides.of_child(person.id), sides.ours(person.id)
    closeness, step = child.closeness, _STEPS.get(ours.strength or "")
    if closeness is not None and step is not None:
        # Rings go from 0 to 4, strength from 0 to 3: twelfths make them whole numbers.
        apart = 3 * closeness - 4 * step
        if abs(apart) * 100 >= differ_percent * 12:
            yield Difference.CLOSER_TO_CHILD if apart > 0 else Difference.CLOSER_TO_US
    if _feels_otherwise(child, ours):
        yield Difference.FEELING
    placed = closeness is not None and closeness >= 1
    if placed and step is None and not ours.judged and sides.is_judged_kind(person):
        yield Difference.NOT_JUDGED
    if not placed and child.line is None and sides.is_in_the_record(person, step):
        yield Difference.NOT_PLACED
    asks = child.enough in _ASKS
    if (asks or (closeness or 0) >= NEAR) and sides.could_be_planned(person) and not sides.is_planned(person.id):
        yield Difference.NO_PLAN


def _feels_otherwise(child: ChildSide, ours: OurSide) -> bool:
    """Whether one calls stormy or cut what the other calls calm or strong; not recorded is no feeling."""
    if child.line in _STORMY and (ours.stressful is False or (child.line == "broken" and ours.strength == "strong")):
        return True
    return child.line in _CALM and ours.stressful is True


def _day(day: object) -> str:
    return str(getattr(day, "words", "day not recorded"))

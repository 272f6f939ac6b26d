"""A part of a wide family: some generations up and down from one person, and how many stand behind everybody at its edge.

Shown are the person's ancestors of so many generations, all who descend from these down to so many generations below the person,
carers as parents are, everybody's partners, and the other parents of who is shown. Who is not shown is folded: counted at
somebody who is shown and to whom they are joined, never dropped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from graphmodel.domain.assemble import within
from graphmodel.domain.network import Network
from graphmodel.domain.people import PersonKind
from ui.drawing.genogram.members import members_of


@dataclass(frozen=True, slots=True)
class Focus:
    """Generations above and below one person; ``person``: an id, else the child of the map."""

    person: str | None = None
    up: int = 2
    down: int = 2


@dataclass(frozen=True, slots=True)
class Folded:
    """What is left to draw, how many people are folded, and how many of them behind whom, by person id."""

    network: Network
    people: int = 0
    behind: Mapping[str, int] | None = None

    @property
    def words(self) -> dict[str, str]:
        """What is written at people with others folded behind them."""
        return {person: f"{count:,} more" for person, count in (self.behind or {}).items()}


def folded(network: Network, focus: Focus | None) -> Folded:
    """The part of ``network`` in focus. Everybody is shown where there is no focus, or nobody in its middle."""
    middle = None if focus is None else focus.person or network.child
    members, _ = members_of(network)
    among = frozenset(person.id for person in members)
    if focus is None or middle not in among:
        return Folded(network)
    kin = _Kin(network, among)
    shown = kin.shown(middle, focus)
    shown |= {person.id for person in members if person.kind is PersonKind.PET and kin.beside[person.id] & shown}
    hidden = among - shown
    if not hidden:
        return Folded(network)
    outside = frozenset(person.id for person in network.people if person.id not in among)
    return Folded(within(network, frozenset(shown) | outside), len(hidden), kin.behind(shown, hidden))


class _Kin:
    """Who is whose parent, carer, child, partner; who is joined to whom by anything at all."""

    def __init__(self, network: Network, among: frozenset[str]) -> None:
        self.above: dict[str, set[str]] = defaultdict(set)
        self.below: dict[str, set[str]] = defaultdict(set)
        self.partners: dict[str, set[str]] = defaultdict(set)
        self.beside: dict[str, set[str]] = defaultdict(set)
        links = [(link.parent, link.child) for link in network.parent_links if not link.in_error]
        links += [(carer, placed.child) for placed in network.placements if not placed.in_error for carer in placed.carers]
        for parent, child in links:
            if parent in among and child in among and parent != child:
                self.above[child].add(parent)
                self.below[parent].add(child)
                self._join(parent, child)
        for pair in network.partnerships:
            if not pair.in_error and pair.one in among and pair.other in among and pair.one != pair.other:
                self.partners[pair.one].add(pair.other)
                self.partners[pair.other].add(pair.one)
                self._join(pair.one, pair.other)
        homes: dict[str, set[str]] = defaultdict(set)
        for stay in network.household_stays:
            if not stay.in_error and stay.member in among:
                homes[stay.household].add(stay.member)
        for members in homes.values():
            for one in sorted(members)[1:]:
                self._join(min(members), one)

    def _join(self, one: str, other: str) -> None:
        self.beside[one].add(other)
        self.beside[other].add(one)

    def shown(self, middle: str, focus: Focus) -> set[str]:
        """Who is in focus: ancestors, their descendants, partners of these and other parents of their children."""
        level = {middle: 0}
        for step in range(focus.up):
            for person in sorted(p for p, at in level.items() if at == -step):
                for parent in sorted(self.above[person]):
                    level.setdefault(parent, -step - 1)
        waiting = sorted(level)
        while waiting:
            person = waiting.pop()
            for child in sorted(self.below[person]):
                if child not in level and level[person] < focus.down:
                    level[child] = level[person] + 1
                    waiting.append(child)
        found = set(level)
        for person in level:
            found |= self.partners[person]
            # The other parent of a child who is shown; above the topmost generation nobody is.
            found |= self.above[person] if level[person] > -focus.up else set()
        return found

    def behind(self, shown: set[str], hidden: frozenset[str]) -> dict[str, int]:
        """How many of the hidden stand behind whom: each group of them is counted once, at the first who is joined to it."""
        found: dict[str, int] = defaultdict(int)
        seen: set[str] = set()
        for start in sorted(hidden):
            if start in seen:
                continue
            group, waiting, edge = {start}, [start], set()
            while waiting:
                for other in self.beside[waiting.pop()]:
                    if other in shown:
                        edge.add(other)
                    elif other in hidden and other not in group:
                        group.add(other)
                        waiting.append(other)
            seen |= group
            if edge:
                found[min(edge)] += len(group)
        return dict(found)

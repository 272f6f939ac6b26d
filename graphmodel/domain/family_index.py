"""Parent links and partnerships of a map, ready to be walked. Files may hold loops: every walk here ends."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from datetime import date

from graphmodel.domain.dates import Period
from graphmodel.domain.network import Network
from graphmodel.domain.ties import ParentLink, Partnership
from graphmodel.domain.vocabulary import PARTNERSHIP_OVER

KIN_BASES = frozenset({"birth", "adoptive", "gestational", "unknown"})
"""Parent links that make kin (reading 7): step, foster and legal ones do not."""


class FamilyIndex:
    """Who is a parent, child or partner of whom; links entered in error, and of somebody to themselves, are left out."""

    def __init__(self, parent_links: Iterable[ParentLink], partnerships: Iterable[Partnership]) -> None:
        self._up: dict[str, list[ParentLink]] = defaultdict(list)
        self._down: dict[str, list[ParentLink]] = defaultdict(list)
        self._pairs: dict[str, list[Partnership]] = defaultdict(list)
        for link in sorted(parent_links, key=lambda link: (link.parent, link.child, link.id)):
            if not link.in_error and link.parent != link.child:
                self._up[link.child].append(link)
                self._down[link.parent].append(link)
        for pair in sorted(partnerships, key=lambda pair: (pair.one, pair.other, pair.id)):
            if not pair.in_error and pair.one != pair.other:
                self._pairs[pair.one].append(pair)
                self._pairs[pair.other].append(pair)

    @classmethod
    def of(cls, network: Network) -> FamilyIndex:
        """The index of a map."""
        return cls(network.parent_links, network.partnerships)

    def parent_links(self, child: str) -> tuple[ParentLink, ...]:
        """Links to the parents of ``child``, ordered by the parent's id."""
        return tuple(self._up.get(child, ()))

    def child_links(self, parent: str) -> tuple[ParentLink, ...]:
        """Links to the children of ``parent``, ordered by the child's id."""
        return tuple(self._down.get(parent, ()))

    def parents(self, child: str, bases: frozenset[str] = KIN_BASES) -> tuple[str, ...]:
        """Ids of the parents by these bases, each once, ordered."""
        return tuple(dict.fromkeys(link.parent for link in self._up.get(child, ()) if link.basis in bases))

    def children(self, parent: str, bases: frozenset[str] = KIN_BASES) -> tuple[str, ...]:
        """Ids of the children by these bases, each once, ordered."""
        return tuple(dict.fromkeys(link.child for link in self._down.get(parent, ()) if link.basis in bases))

    def partnerships(self, person: str) -> tuple[Partnership, ...]:
        """The partnerships of ``person``, over or not."""
        return tuple(self._pairs.get(person, ()))

    def partners(self, person: str) -> tuple[str, ...]:
        """Ids of everyone who is or was a partner, each once."""
        return tuple(dict.fromkeys(other_of(pair, person) for pair in self._pairs.get(person, ())))

    def ancestors(self, person: str) -> Mapping[str, tuple[str, ...]]:
        """Everyone above ``person`` by kin links, with the shortest way up: from the first parent to the ancestor itself.

        ``person`` is in it with an empty way, and is not met again in a loop.
        """
        ways: dict[str, tuple[str, ...]] = {person: ()}
        queue = deque([person])
        while queue:
            current = queue.popleft()
            for parent in self.parents(current):
                if parent not in ways:
                    ways[parent] = (*ways[current], parent)
                    queue.append(parent)
        return ways


def other_of(pair: Partnership, person: str) -> str:
    """The other one of a pair."""
    return pair.other if pair.one == person else pair.one


def is_together(pair: Partnership, as_of: date) -> bool:
    """Whether a pair is together on ``as_of``: no end that has passed, and no state that says it is over."""
    return pair.status not in PARTNERSHIP_OVER and not Period(pair.since, pair.until).has_ended(as_of)

"""Who sits beside whom: partners in chains, brothers and sisters in unbroken runs.

Each person has two sides, so not every partnership can be drawn side by side, and a sibship has two ends only where a
chain can lead
on into another family. Pairs are taken in order of weight; one that would tear a sibship, or needs a third side, is left
for a line
above the row. What comes out keeps every sibship whole by construction.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ui.drawing.genogram.families import Families, Pair, birth_key

LASTING = ("married", "civil", "cohabiting", "dating", None, "unknown", "widowed", "separated", "divorced", "former")
"""Statuses of a partnership, the one to sit beside first."""


@dataclass
class Segment:
    """Part of a block: one chain at a fixed place, or (``free``) chains that may change places and turn round."""

    atoms: list[list[int]]
    free: bool = False


@dataclass
class Block:
    """A run of people that is moved as a whole; ``turned`` mirrors it, free chains keep their order of birth."""

    row: int
    segments: list[Segment]
    turned: bool = False

    def atoms(self) -> list[list[int]]:
        """Chains from left to right, each from left to right."""
        if not self.turned:
            return [atom for segment in self.segments for atom in segment.atoms]
        found: list[list[int]] = []
        for segment in reversed(self.segments):
            found += segment.atoms if segment.free else [atom[::-1] for atom in reversed(segment.atoms)]
        return found


@dataclass
class Seating:
    """Blocks of all rows, and the pairs that sit side by side."""

    blocks: list[Block]
    adjacent: set[tuple[int, int]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Seats:
    """Who stood in the last drawing, and which two stood side by side: they sit together first, so that nobody has to move."""

    known: frozenset[int] = frozenset()
    beside: frozenset[tuple[int, int]] = frozenset()

    def rank(self, one: int, other: int) -> int:
        """0 side by side before, 1 somebody is new, 2 apart before."""
        return 0 if (one, other) in self.beside else 2 if {one, other} <= self.known else 1


def seating_of(families: Families, rows: Sequence[int], seats: Seats) -> Seating:
    """Chains and blocks of every row. Pairs not in ``adjacent`` need a routed line."""
    chains = _Chains(families, rows)
    parents = {link.parents for link in families.links}
    for pair in sorted(families.pairs, key=lambda p: (seats.rank(p.one, p.other), _weight(p, parents))):
        chains.join(pair.one, pair.other)
    for twins in families.twins:
        for one, other in itertools.pairwise(twins.members):
            chains.join(one, other)
    for pet, other in families.companions:
        chains.join(pet, other)
    return Seating(_Blocks(chains, families, rows).made(), chains.adjacent)


def _weight(pair: Pair, parents: set[tuple[int, ...]]) -> tuple[bool, int, bool, int, int, int]:
    status = pair.records[-1].status if pair.records else "former"
    since = pair.records[-1].since if pair.records else None
    latest = since.earliest.toordinal() if since is not None and since.earliest is not None else 0
    last = LASTING.index(status) if status in LASTING else len(LASTING)
    return (pair.one, pair.other) not in parents, last, not pair.recorded, -latest, pair.one, pair.other


class _Chains:
    """Chains of people who sit side by side, grown pair by pair under the sibship rules."""

    def __init__(self, families: Families, rows: Sequence[int]) -> None:
        self.rows = rows
        self.adjacent: set[tuple[int, int]] = set()
        self.chain: list[list[int]] = [[i] for i in range(len(families.people))]
        members: dict[tuple[int, ...], list[int]] = defaultdict(list)
        for child, parents in enumerate(families.sibship):
            if parents:
                members[(*parents, rows[child])].append(child)
        self.sibs: dict[int, tuple[int, ...]] = {}
        self.members = {key: found for key, found in members.items() if len(found) > 1}
        for key, found in self.members.items():
            for child in found:
                self.sibs[child] = key
        mates: dict[int, set[int]] = defaultdict(set)
        for pair in families.pairs:
            mates[pair.one].add(pair.other)
            mates[pair.other].add(pair.one)
        recorded = {(p.one, p.other) for p in families.pairs if p.recorded}
        self.welcome = {
            key: set(found).union(*({m for m in mates[c] if tuple(sorted((c, m))) in recorded} for c in found))
            for key, found in self.members.items()
        }
        self.linked: dict[tuple[int, ...], tuple[int, ...]] = {key: key for key in self.members}

    def join(self, one: int, other: int) -> None:
        """Seat the two side by side if no rule forbids it."""
        if one == other or self.rows[one] != self.rows[other] or self.chain[one] is self.chain[other]:
            return
        left, right = self.chain[one], self.chain[other]
        if one not in (left[0], left[-1]) or other not in (right[0], right[-1]):
            return
        merged = (left if left[-1] == one else left[::-1]) + (right if right[0] == other else right[::-1])
        if not self._allowed(left, right, merged):
            return
        groups = sorted({self.sibs[p] for p in merged if p in self.sibs})
        for key in groups[1:]:
            self.linked[self._root(key)] = self._root(groups[0])
        for person in merged:
            self.chain[person] = merged
        self.adjacent.add((one, other))

    def _root(self, key: tuple[int, ...]) -> tuple[int, ...]:
        while self.linked[key] != key:
            self.linked[key] = self.linked[self.linked[key]]
            key = self.linked[key]
        return key

    def _allowed(self, left: list[int], right: list[int], merged: list[int]) -> bool:
        one = {self.sibs[p] for p in left if p in self.sibs}
        other = {self.sibs[p] for p in right if p in self.sibs}
        if not one & other and {self._root(k) for k in one} & {self._root(k) for k in other}:
            return False
        return all(self._keeps_whole(key, merged) for key in one | other)

    def _keeps_whole(self, key: tuple[int, ...], merged: list[int]) -> bool:
        need = self.strangers(key, merged)
        if need is None:
            return False
        inside = set(merged)
        elsewhere = {id(self.chain[m]): self.chain[m] for m in self.members[key] if m not in inside}
        if not elsewhere:
            return True
        if all(need):
            return False
        ends = sum(any(self.strangers(key, chain) or (True, True)) for chain in elsewhere.values())
        return ends + any(need) <= 2

    def strangers(self, key: tuple[int, ...], chain: list[int]) -> tuple[bool, bool] | None:
        """Whether the chain leads away from the sibship left and right of its members: to people who do not belong to it, or to
        another sibship that goes on there. None: strangers stand in between.
        """
        places = [i for i, p in enumerate(chain) if self.sibs.get(p) == key]
        first, last = places[0], places[-1]
        if any(p not in self.welcome[key] for p in chain[first:last]):
            return None
        left = any(self._leads_away(p, key, chain) for p in chain[:first])
        right = any(self._leads_away(p, key, chain) for p in chain[last + 1 :])
        inside = any(self._leads_away(p, key, chain) for p in chain[first:last])
        return left, right or inside

    def _leads_away(self, person: int, key: tuple[int, ...], chain: list[int]) -> bool:
        if person not in self.welcome[key]:
            return True
        own = self.sibs.get(person)
        return own is not None and own != key and any(m not in chain for m in self.members[own])


class _Blocks:
    """Chains put together to blocks: sibships joined by the chains that lead from one to the next."""

    def __init__(self, chains: _Chains, families: Families, rows: Sequence[int]) -> None:
        self.chains, self.families, self.rows = chains, families, rows
        self.done: set[int] = set()
        self.leading: dict[tuple[int, ...], set[int]] = {}

    def made(self) -> list[Block]:
        return [Block(self.rows[start[0]], self._walk(start)) for start in self._starts() if start[0] not in self.done]

    def _starts(self) -> list[list[int]]:
        """Each chain once; those that end a run of sibships first, so that walking from them sees the whole run."""
        chains = {id(c): c for c in self.chains.chain}
        found = sorted(chains.values(), key=lambda c: min(c))
        return sorted(found, key=lambda c: (self._outward_keys(c) > 1, min(c)))

    def _outward_keys(self, chain: list[int]) -> int:
        """How many sibships go on beyond this chain."""
        keys = {self.chains.sibs[p] for p in chain if p in self.chains.sibs}
        return sum(any(m not in chain for m in self.chains.members[key]) for key in keys) + self._inner(chain, keys)

    def _inner(self, chain: list[int], keys: set[tuple[int, ...]]) -> int:
        """2 where the chain can only stand in the middle of its sibship: never a good start of a run."""
        if len(keys) != 1:
            return 0
        key = next(iter(keys))
        if key not in self.leading:
            others = [self.chains.chain[m] for m in self.chains.members[key]]
            self.leading[key] = {id(c) for c in others if any(self.chains.strangers(key, c) or ())}
        own = id(chain) in self.leading[key]
        return 2 if len(self.leading[key]) > 1 and not own else 0

    def _walk(self, start: list[int]) -> list[Segment]:
        """Segments from one end of a run of sibships to the other."""
        segments: list[Segment] = []
        chain: list[int] | None = start
        came_by: tuple[int, ...] | None = None
        while chain is not None:
            keys = sorted({self.chains.sibs[p] for p in chain if p in self.chains.sibs} - {came_by or ()})
            onward = [k for k in keys if any(m not in chain and m not in self.done for m in self.chains.members[k])]
            self.done.update(chain)
            if not onward:
                segments.append(Segment([self._facing(chain, came_by, left=True)]))
                break
            key = onward[0]
            rest = self._rest(key, chain)
            ends = [c for c in rest if any(self.chains.strangers(key, c) or ())]
            free = [c for c in rest if c not in ends]
            if any(self.chains.strangers(key, chain) or ()) or came_by is not None:
                segments.append(Segment([self._facing(chain, key, left=False)]))
            else:
                free = self._by_birth([*free, chain], key)
            if free:
                segments.append(Segment([self._upright(c) for c in free], free=True))
                self.done.update(p for c in free for p in c)
            chain, came_by = (ends[0] if ends else None), key
        return segments

    def _rest(self, key: tuple[int, ...], chain: list[int]) -> list[list[int]]:
        others = {
            id(c): c for m in self.chains.members[key] if (c := self.chains.chain[m]) is not chain and c[0] not in self.done
        }
        return self._by_birth(list(others.values()), key)

    def _by_birth(self, chains: list[list[int]], key: tuple[int, ...]) -> list[list[int]]:
        return sorted(chains, key=lambda c: min(m for m in c if self.chains.sibs.get(m) == key))

    def _facing(self, chain: list[int], key: tuple[int, ...] | None, *, left: bool) -> list[int]:
        """The chain turned so that the members of a sibship stand at the side where the others of it are."""
        if key is None or key not in self.chains.members:
            return self._upright(chain)
        before, after = self.chains.strangers(key, chain) or (False, False)
        wrong = before if left else after
        return chain[::-1] if wrong else chain

    def _upright(self, chain: list[int]) -> list[int]:
        """The man left in most pairs of the chain, else the older one left."""
        people = self.families.people
        ahead = sum(
            (people[a].sex == "M" and people[b].sex == "F") - (people[a].sex == "F" and people[b].sex == "M")
            for a, b in itertools.pairwise(chain)
        )
        if ahead == 0 and len(chain) > 1:
            ahead = 1 if birth_key(people[chain[0]]) <= birth_key(people[chain[-1]]) else -1
        return chain if ahead >= 0 else chain[::-1]

"""What stays where it is: people who stood somewhere in the last drawing, and people who were moved by hand.

Who stood somewhere keeps the order of the rows and, as far as there is room, the very place; only who is new is fitted in. Nobody
leaves their sibship or their partner's side for that: where a pin asks it, the pin gives way.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ui.drawing.genogram.seating import Seats
from ui.drawing.genogram.strands import Strands
from ui.drawing.genogram.units import Board, Unit, row_items

STAYS, PINNED = 400.0, 400_000.0
"""Weights of a place in the last drawing, and of a place given by hand, beside those of straight lines (1 to 40)."""
LOOKS = 4
"""Rounds in which the new take their place from those they are joined to."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Anchors:
    """Middles of symbols on the page, by position in ``Families.people``. ``stood``: in the last drawing; ``pinned``: the x at
    which somebody put them by hand. A row is the generation's: nobody is moved up or down.
    """

    stood: Mapping[int, Point] = field(default_factory=dict)
    pinned: Mapping[int, float] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.stood or self.pinned)

    @property
    def x(self) -> dict[int, float]:
        """Where people should be from left to right."""
        return {person: place for person, (place, _) in self.stood.items()} | dict(self.pinned)

    def seats(self, row_of: Sequence[int]) -> Seats:
        """Who stood beside whom."""
        x = self.x
        line = sorted(x, key=lambda person: (row_of[person], x[person], person))
        beside = {tuple(sorted(two)) for two in pairwise(line) if row_of[two[0]] == row_of[two[1]]}
        return Seats(frozenset(x), frozenset((one, other) for one, other in beside))

    def generations(self, index: int | None) -> dict[int, int]:
        """Rows below the index person in the last drawing, of everybody who stood there; none where that person did not."""
        levels = sorted({y for _, y in self.stood.values()})
        if index is None or index not in self.stood:
            return {}
        own = levels.index(self.stood[index][1])
        return {person: levels.index(y) - own for person, (_, y) in self.stood.items()}

    def rows(self, row_of: Sequence[int]) -> dict[int, float]:
        """Height of the rows in the last drawing, middles of symbols."""
        found: dict[int, float] = {}
        for person, (_, y) in self.stood.items():
            found[row_of[person]] = max(y, found.get(row_of[person], y))
        return found


NOWHERE = Anchors()
"""Nobody has to stay anywhere."""


def in_kept_order(board: Board, strands: Strands, anchors: Anchors) -> set[int]:
    """Put the rows of ``board`` in the order of the last drawing; the units that hold nobody who stood there."""
    x = anchors.x
    for unit in board.units:
        if unit.block is not None:
            _turn(unit, x)
            unit.items = row_items(unit.block, strands)
    middle: dict[int, float] = {}
    for number, unit in enumerate(board.units):
        known = [x[item] for item in unit.items if item in x]
        if known:
            middle[number] = sum(known) / len(known)
    loose = {number for number in range(len(board.units)) if number not in middle}
    for _ in range(LOOKS):
        for number in sorted(loose):
            ends = [_ends(lines, board, x, middle) for lines in (board.down.get(number, ()), board.up.get(number, ()))]
            if board.units[number].block is None and ends[0]:
                ends.pop()  # a passage stands straight above what it leads to
            near = [*itertools.chain(*ends), *_ends(board.across.get(number, ()), board, x, middle)]
            if near:
                middle[number] = sum(near) / len(near)
    rows: list[list[int]] = [[] for _ in board.rows]
    last = max(middle.values(), default=0.0)
    for number in sorted(range(len(board.units)), key=lambda n: (middle.get(n, last + 1), n)):
        rows[board.units[number].row].append(number)
    board.rows = rows
    return loose


def _ends(lines: Sequence[tuple[int, int]], board: Board, x: Mapping[int, float], middle: Mapping[int, float]) -> list[float]:
    ends = [x.get(other, middle.get(board.unit_of[other])) for _, other in lines]
    return [end for end in ends if end is not None]


def _turn(unit: Unit, x: Mapping[int, float]) -> None:
    """Sort the chains of a block, and turn block and chains, so that who stood left still does; new chains go in by age."""
    block = unit.block
    if block is None:
        return
    for segment in block.segments if any(item in x for item in unit.items) else ():
        if segment.free:
            for atom in segment.atoms:
                if _falls(atom, x):
                    atom.reverse()
            old = sorted((a for a in segment.atoms if any(p in x for p in a)), key=lambda a: _middle(a, x))
            for atom in [a for a in segment.atoms if a not in old]:
                at = next((i for i, other in enumerate(old) if min(other) > min(atom)), len(old))
                old.insert(at, atom)
            segment.atoms = old
    turned = block.turned
    falls = []
    for block.turned in (False, True):
        falls.append(_inversions([person for atom in block.atoms() for person in atom if person in x], x))
    block.turned = falls[1] < falls[0] or (falls[0] == falls[1] and turned)


def _falls(people: list[int], x: Mapping[int, float]) -> bool:
    known = [person for person in people if person in x]
    return 2 * _inversions(known, x) > len(known) * (len(known) - 1) / 2


def _inversions(people: list[int], x: Mapping[int, float]) -> int:
    return sum(x[a] > x[b] for i, a in enumerate(people) for b in people[i + 1 :])


def _middle(people: list[int], x: Mapping[int, float]) -> float:
    known = [x[person] for person in people if person in x]
    return sum(known) / len(known)

"""Crossings that an order of the rows costs, counted on lines as they are drawn: level bars joined to uprights.

Whether two bars cross depends on which is higher, so of two lines the better of both ways counts. Where lines begin and end from
left to right is known only among those of one row. Parents will stand over the middle of their children; where others stand
is taken to come out well. On families of up to 30 people the count is that of the finished picture in 99 of 100.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ui.drawing.genogram.families import Families
from ui.drawing.genogram.strands import Strand, Strands

OFF, FURTHER = 0.2, 0.1
"""A second line to a symbol ends beside the first: so far off, and up to so much more or less, in places of the row."""

Span = tuple[float, float, float, float, float, list[float], int, bool]
"""A line in one corridor: where it begins in the row above; its left and right end below; where it begins in places of the row
below, seen from the right and from the left; all ends below sorted; whose family it is; whether it only runs over the row.
"""


@dataclass(frozen=True, slots=True, eq=False)
class _Line:
    """One line in one corridor: the item above (-1: it runs over the row), the items below, for each of those the first line that
    ends there (None: this is the first), whether it has a child's first line, and a number for its set of parents.
    """

    top: int
    ends: tuple[int, ...]
    firsts: tuple[_Line | None, ...]
    shaping: bool
    family: int


class Corridors:
    """All lines of a family by corridor, and where they run at present.

    ``place`` of each item in its row is the caller's; ``renew`` says that places of two rows changed.
    """

    def __init__(self, families: Families, strands: Strands) -> None:
        self.sibship = families.sibship
        numbers: dict[tuple[int, ...], int] = {}
        height = max((item.row for item in strands.items), default=-1) + 2
        self.lines: list[list[_Line]] = [[] for _ in range(height)]
        self.spans: list[list[Span]] = [[] for _ in range(height)]
        first_of: dict[int, _Line] = {}
        owned = [
            {families.links[i].child for i in s.links if families.primary[families.links[i].child] == i} for s in strands.strands
        ]
        for shaping in (True, False):
            for strand, own in zip(strands.strands, owned, strict=True):
                if bool(own) == shaping:
                    self._add(strand, first_of, numbers.setdefault(strand.parents, len(numbers)), own)
        self.touching = self._touching()

    def _add(self, strand: Strand, first_of: dict[int, _Line], family: int, own: set[int]) -> None:
        """All runs of a strand; ``own``: children whose first line it is."""
        for corridor in sorted(strand.runs):
            run = strand.runs[corridor]
            ends = (*run.passages, *(port.item for port in run.ports))
            if ends:
                firsts = tuple(first_of.get(end) if end not in own else None for end in ends)
                line = _Line(run.tops[0] if run.tops else -1, ends, firsts, any(end in own for end in ends), family)
                self.lines[corridor].append(line)
                first_of.update({end: line for end in ends if end in own})

    def _touching(self) -> dict[int, list[tuple[int, int]]]:
        """For each item the lines (corridor, number) that change when it moves."""
        found: dict[int, dict[tuple[int, int], None]] = defaultdict(dict)
        for corridor, lines in enumerate(self.lines):
            for number, line in enumerate(lines):
                for one in (line, *(first for first in line.firsts if first is not None)):
                    for item in (one.top, *one.ends) if one.top >= 0 else one.ends:
                        found[item][corridor, number] = None
        return {item: list(lines) for item, lines in found.items()}

    def moved_by(self, items: Iterable[int]) -> dict[int, list[int]]:
        """Numbers of the lines, by corridor, that change when these items move."""
        found: dict[int, set[int]] = {}
        for item in items:
            for corridor, number in self.touching.get(item, ()):
                found.setdefault(corridor, set()).add(number)
        return {corridor: sorted(numbers) for corridor, numbers in sorted(found.items())}

    def renew(self, corridor: int, place: Sequence[float]) -> int:
        """Take up new places; the crossings in a corridor."""
        if corridor >= len(self.lines):
            return 0
        spans = self.spans[corridor] = [_span(line, place) for line in self.lines[corridor]]
        return sum(crossed(one, other) for i, one in enumerate(spans) for other in spans[i + 1 :])

    def part(self, group: dict[int, list[int]], place: Sequence[float] | None = None) -> int:
        """Crossings of some lines with all others, where they run at present or, with ``place``, where they would."""
        found = 0
        for corridor, numbers in group.items():
            spans = self.spans[corridor]
            if place is not None:
                spans, lines = list(spans), self.lines[corridor]
                for i in numbers:
                    spans[i] = _span(lines[i], place)
            for i in numbers:
                found += _with_all(spans[i], spans)
            for at, i in enumerate(numbers):
                for j in numbers[at + 1 :]:
                    found -= crossed(spans[i], spans[j])
        return found

    def crossing(self, corridor: int) -> set[int]:
        """Items that the lines that cross in a corridor begin and end at."""
        lines, spans = self.lines[corridor], self.spans[corridor]
        found: set[int] = set()
        for i, one in enumerate(spans):
            for j in range(i + 1, len(spans)):
                if crossed(one, spans[j]):
                    for line in (lines[i], lines[j]):
                        found.update(line.ends)
                        if line.top >= 0:
                            found.add(line.top)
        return found


def _span(line: _Line, place: Sequence[float]) -> Span:
    top = place[line.top] if line.top >= 0 else place[line.ends[0]]
    if len(line.ends) == 1 and line.firsts[0] is None:
        at = place[line.ends[0]]
        return top, at, at, at, at, [at], line.family, line.top < 0
    ends = [
        place[end] if first is None else _second(end, top, first, place)
        for end, first in zip(line.ends, line.firsts, strict=True)
    ]
    ends.sort()
    low, high = ends[0], ends[-1]
    if line.shaping:
        middle = (low + high) / 2
        return top, low, high, middle, middle, ends, line.family, line.top < 0
    return top, low, high, high, low, ends, line.family, line.top < 0


def _second(end: int, top: float, first: _Line, place: Sequence[float]) -> float:
    """Where a second line ends at a child: outside of the first line's bar, else on the side that it comes from."""
    at = place[end]
    away = top - (place[first.top] if first.top >= 0 else at)
    left = right = False
    for other in first.ends:
        left = left or place[other] < at
        right = right or place[other] > at
    side = (-1 if right else 1) if left != right else (1 if away > 0 else -1)
    return at + side * OFF + FURTHER * away / (1 + abs(away))


def _with_all(one: Span, spans: Sequence[Span]) -> int:
    found = 0
    top, low, high = one[0], one[1], one[2]
    for other in spans:
        if (high > other[1] if other[0] > top else other[2] > low) or other[7] or one[7]:
            found += crossed(one, other)
    return found


def crossed(one: Span, other: Span) -> int:
    """Crossings of two lines; 0 for lines of one family."""
    if one[6] == other[6]:
        return 0
    if one[7] or other[7]:
        return _passed(one, other) if one[7] else _passed(other, one)
    if one[0] > other[0]:
        one, other = other, one
    _, low, high, _, begins, ends, _, _ = one
    _, other_low, other_high, other_begins, _, others, _, _ = other
    if high <= other_low:
        return 0
    above, below = int(high > other_begins), int(other_low < begins)
    for end in ends:
        if other_low < end < other_high:
            above += 1
    for end in others:
        if low < end < high:
            below += 1
    return above if above < below else below


def _passed(arc: Span, span: Span) -> int:
    """Crossings of a line over the row with another line."""
    low, high, ends = arc[1], arc[2], arc[5]
    other_low, other_high, others = span[1], span[2], span[5]
    above = (low < other_low and other_high < high) + sum(other_low < end < other_high for end in ends)
    below = sum(low < end < high for end in others)
    return min(above, below)

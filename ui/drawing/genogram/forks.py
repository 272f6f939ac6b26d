"""Where the lines of twins fork: only where they stand side by side under their parents and the line has room for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.drawing.genogram.captions import SYMBOL
from ui.drawing.genogram.families import Families
from ui.drawing.genogram.route import Router
from ui.drawing.genogram.strands import Strands
from ui.drawing.genogram.twins import CLEAR, CLEAR_OF_NOTHING, LEAST_FORK, Point, Twins, bar_of, forked


@dataclass(frozen=True, slots=True)
class Forks:
    """``at``: the point that a twin's line leaves its level at, by line and child; ``bars`` of identical twins; ``said``:
    twins whose lines cannot fork, in order; ``clear``: height above the symbols that the years take.
    """

    at: dict[tuple[int, int], Point]
    bars: list[list[Point]]
    said: list[Twins]
    clear: float = CLEAR

    def line(self, number: int, child: int, points: list[Point]) -> list[Point]:
        """The points of a child's line, forked where it is a twin's."""
        if (number, child) not in self.at:
            return points
        middle, level = self.at[number, child]
        return forked(points, level, middle, points[-1][1] - self.clear)


def forks_of(families: Families, strands: Strands, router: Router) -> Forks:
    """Forks of all recorded twins."""
    dated = any(router.captions[member].born for twins in families.twins for member in twins.members)
    found = Forks({}, [], [], CLEAR if dated else CLEAR_OF_NOTHING)
    for twins in families.twins:
        number = _line_of(twins, families, strands, router, found.clear)
        if number is None:
            found.said.append(twins)
            continue
        ends = [router.layout.port[member, number] for member in twins.members]
        middle, level = (min(ends) + max(ends)) / 2, router.layout.level_y[number, router.rows[twins.members[0]]]
        for member in twins.members:
            found.at[number, member] = (middle, level)
        if twins.identical:
            found.bars.append(bar_of(middle, level, ends, router.top_of(twins.members[0], ends[0]) - found.clear))
    return found


def _line_of(twins: Twins, families: Families, strands: Strands, router: Router, clear: float) -> int | None:
    firsts = [families.primary[member] for member in twins.members]
    numbers = {number for number, strand in enumerate(strands.strands) if set(firsts) & set(strand.links)}
    rows = {router.rows[member] for member in twins.members}
    if len(numbers) != 1 or len(rows) != 1 or None in firsts:
        return None
    number, row = numbers.pop(), rows.pop()
    level = router.layout.level_y.get((number, row))
    if level is None or max(router.rows[parent] for parent in strands.strands[number].parents) >= row:
        return None
    if _strangers(twins.members, row, router) or router.layout.row_y[row] - SYMBOL / 2 - level < LEAST_FORK + clear:
        return None
    return number


def _strangers(members: Sequence[int], row: int, router: Router) -> bool:
    xs = [router.layout.x[member] for member in members]
    return any(
        min(xs) < router.layout.x[person] < max(xs) and person not in members
        for person, at in enumerate(router.rows)
        if at == row
    )

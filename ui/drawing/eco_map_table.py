"""What already stands on an eco-map while places are sought: what a place would spoil, and the best one that is free."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ui.drawing.eco_map_members import Member
from ui.drawing.eco_map_places import Box, Frame, Placed, Sizes, crosses, label_box
from ui.drawing.symbols import extent
from ui.drawing.text_width import wrapped

AIR = 6.0
"""Symbols keep this far from everything else, units."""
THROUGH_SYMBOL, THROUGH_WORDS, ON_A_LINE = 400.0, 70.0, 90.0
"""What a place costs by what it spoils, in units that somebody would rather be moved along their ring."""
CLOSE_TURN = 0.09
"""Two lines with less than this angle between them (radians) are hard to tell apart."""


@dataclass(frozen=True, slots=True)
class Try:
    """A place that may do: what it costs to stand there, and on which side the name goes."""

    cost: float
    x: float
    y: float
    above: bool


class Table:
    """What already stands on the map, and the search for the next place."""

    def __init__(self, frame: Frame, sizes: Sizes, centre: Box, words: Sequence[Box]) -> None:
        self.frame, self.sizes, self.words = frame, sizes, words
        self.boxes: list[Box] = [centre, *words]
        self.placed: list[Placed] = []
        self.lines: list[tuple[float, float]] = []

    def reach(self, member: Member) -> float:
        """From the middle of the symbol to where the name may begin."""
        return extent(self.sizes.radius, long_unseen=member.long_unseen)

    def symbol_box(self, member: Member, x: float, y: float) -> Box:
        """Room of the symbol with the ring and the mark it carries."""
        reach = self.reach(member)
        corner = self.sizes.radius * 1.25 if member.is_closed or member.asked_to_stop else 0.0
        side = max(reach, corner)
        return Box(x - reach, y - side, x + side, y + reach)

    def find(self, member: Member, tries: Sequence[Try]) -> Placed | None:
        """The cheapest free place of ``tries`` (cheapest first), or None when there is none."""
        lines = wrapped(member.name, self.sizes.name_size, 600, self.sizes.name_room)
        best: tuple[float, Placed] | None = None
        for one in tries:
            if best is not None and one.cost >= best[0]:
                break
            x, y = one.x, one.y
            symbol = self.symbol_box(member, x, y)
            label = label_box(x, y, self.reach(member), lines, one.above, self.sizes)
            if any(box.meets(symbol, AIR) or box.meets(label, 2) for box in self.boxes):
                continue
            limit = math.inf if best is None else best[0] - one.cost
            cost = one.cost + self._in_the_way((x, y) if member.line else None, symbol, label, limit)
            if best is None or cost < best[0]:
                best = (cost, Placed(member, x, y, symbol, lines, label))
        return None if best is None else best[1]

    def _in_the_way(self, end: tuple[float, float] | None, symbol: Box, label: Box, limit: float) -> float:
        """What a place costs because lines would cross others (``THROUGH_…``) or lie on each other.

        ``end``: where the member's own line ends, None without one. Counting stops at ``limit``: the place is lost by then.
        """
        cost = 0.0
        for other in self.lines:
            cost += THROUGH_SYMBOL * crosses(other, symbol) + THROUGH_WORDS * crosses(other, label)
            if end is not None:
                cost += ON_A_LINE * max(0.0, 1 - _turn(end, other) / CLOSE_TURN)
            if cost >= limit:
                return cost
        if end is None:
            return cost
        cost += THROUGH_WORDS * sum(crosses(end, box) for box in self.words)
        for placed in self.placed:
            if cost >= limit:
                return cost
            cost += THROUGH_SYMBOL * crosses(end, placed.symbol) + THROUGH_WORDS * crosses(end, placed.label)
        return cost

    def stand(self, member: Member, tries: Sequence[Try]) -> bool:
        """Puts somebody where they stand best, and says whether there was room."""
        found = self.find(member, tries)
        if found is not None:
            self.take(found)
        return found is not None

    def angle_of(self, mark: str) -> float:
        """The angle at which somebody stands."""
        placed = next(one for one in self.placed if one.member.mark == mark)
        return math.atan2(placed.y / self.frame.down, placed.x / self.frame.across)

    def take(self, placed: Placed) -> None:
        """Puts somebody down."""
        self.placed.append(placed)
        if placed.member.line is not None:
            self.lines.append((placed.x, placed.y))
        self.boxes.extend((placed.symbol, placed.label))

    def settle(self, mark: str, tries: Sequence[Try]) -> None:
        """Lifts somebody and puts them where they stand best now that everybody else is there; their own place is always free."""
        old = next(placed for placed in self.placed if placed.member.mark == mark)
        self.placed.remove(old)
        self.boxes.remove(old.symbol)
        self.boxes.remove(old.label)
        if old.member.line is not None:
            self.lines.remove((old.x, old.y))
        self.take(self.find(old.member, tries) or old)


def _turn(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The angle between two lines from the middle, radians, 0 to π."""
    return abs(math.atan2(one[0] * other[1] - one[1] * other[0], one[0] * other[0] + one[1] * other[1]))

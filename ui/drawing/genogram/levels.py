"""Heights of level pieces in one corridor: none touch, few cross.

Two runs that overlap need different levels. Which one is higher decides how often they cross; where ends would lie on one
another the
order is forced. Runs are put one by one where they cost least against those already there.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

NEAR = 6.0
"""Runs whose ends come nearer than this get different levels."""
SAME = 2.5
"""Uprights nearer than this would be taken for one line."""
FORCED = 60
"""Weight of two lines lying on one another, in crossings."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One level piece: where lines come from above and below (sorted), whose family it is, and the room for words over it."""

    tops: tuple[float, ...]
    bottoms: tuple[float, ...]
    family: tuple[int, ...]

    @property
    def low(self) -> float:
        """Left end."""
        return min(*self.tops[:1], *self.bottoms[:1]) if self.tops and self.bottoms else (self.tops or self.bottoms)[0]

    @property
    def high(self) -> float:
        """Right end."""
        return max(*self.tops[-1:], *self.bottoms[-1:]) if self.tops and self.bottoms else (self.tops or self.bottoms)[-1]


def cost_above(upper: Bar, lower: Bar) -> int:
    """What it costs to draw ``upper`` above ``lower``: crossings, and heavily, lines on one another."""
    down = _within(upper.bottoms, lower.low, lower.high)
    up = _within(lower.tops, upper.low, upper.high)
    same = sum(_within(lower.tops, x - SAME, x + SAME) > 0 for x in upper.bottoms)
    corner = sum(abs(x - end) < SAME for x in upper.bottoms for end in (lower.low, lower.high))
    corner += sum(abs(x - end) < SAME for x in lower.tops for end in (upper.low, upper.high))
    if upper.family == lower.family:
        return FORCED * same
    return down + up + FORCED * same + FORCED // 4 * corner


def _within(xs: Sequence[float], low: float, high: float) -> int:
    return max(0, bisect_left(xs, high) - bisect_right(xs, low))


def levels_of(bars: Sequence[Bar]) -> list[int]:
    """Level of each bar, 0 = highest. Straight lines (no width) have level 0: they have no level piece."""
    wide = [i for i in range(len(bars)) if bars[i].high > bars[i].low]
    beside = _overlaps(bars, wide)
    order = _sorted(bars, wide, beside)
    level = [-1] * len(bars)
    for i in order:
        level[i] = max((level[j] + 1 for j in beside[i]), default=0)
    return [max(0, at) for at in level]


def _overlaps(bars: Sequence[Bar], wide: Sequence[int]) -> dict[int, list[int]]:
    """For each bar those that come as near as ``NEAR``."""
    found: dict[int, list[int]] = {i: [] for i in wide}
    live: list[int] = []
    for i in sorted(wide, key=lambda i: (bars[i].low, i)):
        live = [j for j in live if bars[j].high + NEAR > bars[i].low]
        for j in live:
            found[i].append(j)
            found[j].append(i)
        live.append(i)
    return found


def _sorted(bars: Sequence[Bar], wide: Sequence[int], beside: dict[int, list[int]]) -> list[int]:
    """Bars from high to low. Twice each bar is lifted and put back where it costs least; the first time they come shortest
    first.
    """
    gain: dict[tuple[int, int], int] = {}
    for i in wide:
        for j in beside[i]:
            if i < j:
                gain[i, j] = cost_above(bars[j], bars[i]) - cost_above(bars[i], bars[j])
                gain[j, i] = -gain[i, j]
    order: list[int] = []
    start = sorted(wide, key=lambda i: (not bars[i].tops, bars[i].high - bars[i].low, bars[i].low, i))
    for _ in range(3):
        for i in start:
            if i in order:
                order.remove(i)
            _insert(i, order, gain)
    return order


def _insert(bar: int, order: list[int], gain: dict[tuple[int, int], int]) -> None:
    """Put a bar where it costs least; among equals highest."""
    best, at, benefit = 0, 0, 0
    for place, other in enumerate(order, start=1):
        benefit -= gain.get((bar, other), 0)
        if benefit > best:
            best, at = benefit, place
    order.insert(at, bar)

"""Little bridges where lines of two families cross, so that nobody reads them as joined."""

from __future__ import annotations

import itertools
import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ui.drawing.genogram.route import Point

RADIUS = 8.0
PIECES = 9
"""Straight pieces of a bridge: an even arc has none at its top, so that the crossing is a real crossing of two pieces."""

Family = tuple[int, ...]


def bridged(lines: Sequence[tuple[Family, list[Point]]]) -> list[list[Point]]:
    """The same lines; each level piece that crosses upright lines of other families goes over them in a small arc.

    No arc where there is no room for it: near a corner, or near another upright line.
    """
    uprights = _uprights(lines)
    xs = [x for x, _, _, _ in uprights]
    return [_with_arcs(points, family, uprights, xs) for family, points in lines]


def _uprights(lines: Sequence[tuple[Family, list[Point]]]) -> list[tuple[float, float, float, Family]]:
    found = set()
    for family, points in lines:
        for (ax, ay), (bx, by) in itertools.pairwise(points):
            if ax == bx:
                found.add((ax, min(ay, by), max(ay, by), family))
    return sorted(found)


def _with_arcs(
    points: list[Point], family: Family, uprights: list[tuple[float, float, float, Family]], xs: list[float]
) -> list[Point]:
    if len(points) < 2:
        return points
    found = [points[0]]
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        if ay == by:
            low, high = min(ax, bx), max(ax, bx)
            near = [
                u
                for u in uprights[bisect_left(xs, low - RADIUS) : bisect_right(xs, high + RADIUS)]
                if u[1] <= ay + 1 and u[2] >= ay - RADIUS - 1
            ]
            places = sorted(
                {x for x, top, bottom, other in near if other != family and low < x < high and top < ay - RADIUS and ay < bottom}
            )
            clear = [
                x
                for x in places
                if x - low > RADIUS + 1 and high - x > RADIUS + 1 and all(u[0] == x or abs(u[0] - x) > RADIUS + 2 for u in near)
            ]
            for x in clear if ax < bx else reversed(clear):
                found += _arc(x, ay, 1 if ax < bx else -1)
        found.append((bx, by))
    return found


def _arc(x: float, y: float, direction: int) -> list[Point]:
    angles = [math.pi * i / PIECES for i in range(PIECES + 1)]
    return [
        (round(x - direction * RADIUS * math.cos(a), 1), round(y - RADIUS * math.sin(a), 1) if 0 < i < PIECES else y)
        for i, a in enumerate(angles)
    ]

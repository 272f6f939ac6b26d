"""Ink of feelings along their ways: two lines, a zigzag, dots, a gap with bars; arrow heads at who receives. Never colour
alone.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from ui.drawing.genogram.feelings import Feeling, Felt
from ui.drawing.genogram.free_ways import Point, length_of
from ui.drawing.palette import LIGHT
from ui.drawing.scene import Shape, number

APART = 2.6
"""Half the distance of two lines beside one another."""
WAVE, HIGH = 4.0, 4.5
"""A zigzag's half wave, and how far it reaches to each side."""
GAP, BAR = 7.0, 8.0
"""Half the gap of what is cut off, and half its bars."""
HEAD, HALF_HEAD = 10.0, 4.6
"""Length and half width of an arrow head."""
PLAIN_END = 7.0
"""Straight piece at each end of a zigzag."""


def ink_of(felt: Felt, points: Sequence[Point]) -> list[Shape]:
    """All shapes of one feeling, from ``felt.one`` to ``felt.other``."""
    shaft = _shortened(points, HEAD if felt.to_one else 0.0, HEAD if felt.to_other else 0.0)
    heads = [_head(points[1], points[0])] if felt.to_one else []
    heads += [_head(points[-2], points[-1])] if felt.to_other else []
    return [*line_of(felt.feeling, shaft), *heads]


def line_of(feeling: Feeling, points: Sequence[Point]) -> list[Shape]:
    """The line of a feeling along its way."""
    if feeling is Feeling.CLOSE:
        return [_stroke(_beside(points, APART)), _stroke(_beside(points, -APART))]
    if feeling is Feeling.CONFLICT:
        return [_stroke(_zigzag(points), LIGHT.stormy)]
    if feeling is Feeling.CLOSE_CONFLICT:
        return [_stroke(_beside(points, 5.5)), _stroke(_beside(points, -5.5)), _stroke(_zigzag(points), LIGHT.stormy)]
    if feeling is Feeling.CUT_OFF:
        return _cut_off(points)
    return [_stroke(points, dash="1.5 5" if feeling is Feeling.DISTANT else "14 5 3 5")]


def _stroke(points: Sequence[Point], colour: str = LIGHT.feeling, dash: str = "") -> Shape:
    first, *rest = points
    d = f"M {number(first[0])} {number(first[1])} " + " ".join(f"L {number(x)} {number(y)}" for x, y in rest)
    ink = (("d", d), ("fill", "none"), ("stroke", colour), ("stroke-width", "1.8"), ("stroke-linejoin", "round"))
    return Shape("path", (*ink, *((("stroke-dasharray", dash), ("stroke-linecap", "round")) if dash else ())))


def _direction(one: Point, other: Point) -> Point:
    long = math.dist(one, other) or 1.0
    return (other[0] - one[0]) / long, (other[1] - one[1]) / long


def _beside(points: Sequence[Point], off: float) -> list[Point]:
    """The way, moved ``off`` units to its left."""
    found = []
    for at, (x, y) in enumerate(points):
        pieces = [_direction(a, b) for a, b in pairwise(points[max(0, at - 1) : at + 2])]
        dx, dy = sum(p[0] for p in pieces), sum(p[1] for p in pieces)
        long = math.hypot(dx, dy) or 1.0
        # At a corner the two lines keep their distance when the corner moves farther than the pieces do.
        stretch = min(2.0, len(pieces) / long)
        found.append((x - dy / long * off * stretch, y + dx / long * off * stretch))
    return found


def _at(points: Sequence[Point], along: float) -> tuple[Point, Point]:
    """The point ``along`` units from the start, and the direction there."""
    for one, other in pairwise(points):
        piece = math.dist(one, other)
        if along <= piece:
            dx, dy = _direction(one, other)
            return (one[0] + dx * along, one[1] + dy * along), (dx, dy)
        along -= piece
    return points[-1], _direction(points[-2], points[-1])


def _part(points: Sequence[Point], start: float, end: float) -> list[Point]:
    found, gone = [_at(points, start)[0]], 0.0
    for one, other in pairwise(points):
        gone += math.dist(one, other)
        if start < gone < end:
            found.append(other)
    return [*found, _at(points, end)[0]]


def _shortened(points: Sequence[Point], at_start: float, at_end: float) -> list[Point]:
    return _part(points, at_start, length_of(points) - at_end)


def _zigzag(points: Sequence[Point]) -> list[Point]:
    whole = length_of(points)
    count = max(2, int((whole - 2 * PLAIN_END) // WAVE) // 2 * 2)
    wave = (whole - 2 * PLAIN_END) / count
    found = [points[0], _at(points, PLAIN_END)[0]]
    for step in range(1, count):
        (x, y), (dx, dy) = _at(points, PLAIN_END + wave * step)
        side = HIGH if step % 2 else -HIGH
        found.append((x - dy * side, y + dx * side))
    return [*found, _at(points, whole - PLAIN_END)[0], points[-1]]


def _cut_off(points: Sequence[Point]) -> list[Shape]:
    middle = length_of(points) / 2
    shapes = [_stroke(_part(points, 0.0, middle - GAP)), _stroke(_part(points, middle + GAP, 2 * middle))]
    for along in (middle - GAP, middle + GAP):
        (x, y), (dx, dy) = _at(points, along)
        shapes.append(_stroke([(x - dy * BAR, y + dx * BAR), (x + dy * BAR, y - dx * BAR)]))
    return shapes


def _head(before: Point, tip: Point) -> Shape:
    dx, dy = _direction(before, tip)
    x, y = tip[0] - dx * HEAD, tip[1] - dy * HEAD
    corners = [tip, (x - dy * HALF_HEAD, y + dx * HALF_HEAD), (x + dy * HALF_HEAD, y - dx * HALF_HEAD), tip]
    d = "M " + " L ".join(f"{number(a)} {number(b)}" for a, b in corners)
    return Shape("path", (("d", d), ("fill", LIGHT.feeling)))

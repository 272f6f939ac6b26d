"""Ink of lines: partnerships by status, child links by nature, in the notation that is in use. Pattern first, never colour."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ui.drawing.genogram.couples import State, state_of
from ui.drawing.genogram.families import Link, Pair
from ui.drawing.genogram.notation import Line, Notation
from ui.drawing.genogram.route import Point
from ui.drawing.palette import LIGHT
from ui.drawing.scene import Shape, number

DASHES = {
    Line.SOLID: "",
    Line.DASHED: "9 5",
    Line.DOTTED: "3 5",
    Line.SHORT: "3 4",
    Line.DASH_DOT: "11 7 0.1 7",
    Line.DOTS: "0.1 7",
}
"""Dash array of each pattern; two lines beside one another are made of two of these."""
COMPANIONS = {Line.SOLID_DOTTED: "2 4", Line.SOLID_DASHED: "6 4"}
DOUBTFUL = "18 4"
"""Dash of a parent who is only said to be one, whatever the nature's own pattern."""
NOW, BEFORE = {Line.DOTS: "4", Line.DASH_DOT: "3.4"}, {Line.DOTS: "2.6", Line.DASH_DOT: "2"}
"""Width of carers' lines: the one who cares now is drawn heavier."""
DOUBTS = frozenset({"believed", "disputed", "unknown"})
DOUBLE = 2.4
"""Half the distance of the two lines of a couple who are related."""
SLANT = 10.0
"""Width of a stroke across a couple's line."""
BESIDE = 3.6
"""Between an adoption line and its dotted companion: less than between two lines that end on one symbol."""


def d_of(points: Sequence[Point]) -> str:
    """Points as absolute M, H, V (L where neither)."""
    parts = [f"M {number(points[0][0])} {number(points[0][1])}"]
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        if number(ay) == number(by):
            parts.append(f"H {number(bx)}")
        elif number(ax) == number(bx):
            parts.append(f"V {number(by)}")
        else:
            parts.append(f"L {number(bx)} {number(by)}")
    return " ".join(parts)


def stroke(d: str, width: str = "2", dash: str = "", *, round_ends: bool = False) -> Shape:
    """A line without fill."""
    ink = [("d", d), ("fill", "none"), ("stroke", LIGHT.ink), ("stroke-width", width)]
    if dash:
        ink.append(("stroke-dasharray", dash))
    if round_ends:
        ink.append(("stroke-linecap", "round"))
    return Shape("path", tuple(ink))


def pair_style(pair: Pair, notation: Notation) -> tuple[str, str]:
    """Width and dash of a pair's line."""
    return "2", DASHES[notation.couple(state_of(pair.records).line).line]


def slashes(points: Sequence[Point], state: State, notation: Notation, at: float) -> list[Shape]:
    """Strokes across a level line for a pair that parted, beginning ``at`` units from its left end; two who came together again
    have one more, which leans back.
    """
    count = notation.couple(state.parted).strokes if state.parted else 0
    levels = [(a, b) for a, b in itertools.pairwise(points) if a[1] == b[1] and abs(a[0] - b[0]) > 24]
    if not levels or not count:
        return []
    a, b = max(levels, key=lambda piece: abs(piece[0][0] - piece[1][0]))
    return strokes_at(min(a[0], b[0]) + at, a[1], count, back=state.again)


def strokes_at(left: float, y: float, count: int, *, back: bool) -> list[Shape]:
    """``count`` strokes from ``left`` on, and one that leans back over them."""
    found = [
        stroke(f"M {number(left + 7 * i)} {number(y + 9)} L {number(left + SLANT + 7 * i)} {number(y - 9)}") for i in range(count)
    ]
    if back:
        wide = SLANT + 7 * (count - 1)
        found.append(stroke(f"M {number(left)} {number(y - 9)} L {number(left + wide)} {number(y + 9)}"))
    return found


def doubled(points: Sequence[Point]) -> list[list[Point]]:
    """The two lines of a couple who are related, beside one another along a level line or one with corners."""
    found: list[list[Point]] = [[], []]
    for at, (x, y) in enumerate(points):
        near = [*points[max(0, at - 1) : at], *points[at + 1 : at + 2]]
        level, upright = any(b == y for _, b in near), any(a == x for a, _ in near)
        turn = _turn(points, at)
        for line, side in zip(found, (-1, 1), strict=True):
            line.append((x + side * turn[0] * DOUBLE if upright else x, y + side * turn[1] * DOUBLE if level else y))
    return found


def _turn(points: Sequence[Point], at: int) -> tuple[int, int]:
    """To which side a line is moved at one of its points: the same side all along."""
    upright, level = 0, 0
    for (ax, ay), (bx, by) in itertools.pairwise(points[max(0, at - 1) : at + 2]):
        if ax == bx:
            upright = -1 if by > ay else 1
        if ay == by:
            level = 1 if bx > ax else -1
    return upright, level


def link_strokes(link: Link, points: Sequence[Point], notation: Notation) -> list[Shape]:
    """The line of one child link."""
    line = notation.child(link.nature)
    if link.certainty in DOUBTS and link.nature in {"birth", "gestational", "unknown"}:
        return [stroke(d_of(points), "2", DOUBTFUL)]
    return pattern(line, points, now=link.current)


def pattern(line: Line, points: Sequence[Point], *, now: bool = True) -> list[Shape]:
    """A line in one pattern along ``points``; ``now``: what carers' lines are heavier for."""
    d = d_of(points)
    if line in COMPANIONS:
        return [stroke(d), *_companion(points, COMPANIONS[line])]
    if line in NOW:
        return [stroke(d, (NOW if now else BEFORE)[line], DASHES[line], round_ends=True)]
    return [stroke(d, "1.5" if line is Line.SHORT else "2", DASHES[line])]


def _companion(points: Sequence[Point], dash: str) -> list[Shape]:
    """The broken line beside an adoption line, along its last upright piece."""
    (ax, ay), (bx, by) = points[-2], points[-1]
    if ax != bx:
        return []
    gap = 4 if ay < by else -4
    return [stroke(d_of([(ax + BESIDE, ay + gap), (bx + BESIDE, by - gap / 4)]), "2", dash)]

"""Ink of lines: partnerships by status, child links by nature. Pattern first, never colour."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ui.drawing.genogram.families import Link, Pair
from ui.drawing.genogram.route import Point
from ui.drawing.palette import LIGHT
from ui.drawing.scene import Shape, number

DASHED = {"cohabiting": "9 5", "dating": "3 5", "separated": "", "former": "9 5"}
SLASHES = {"separated": 1, "former": 1, "divorced": 2}
"""Strokes across the line of a pair that parted."""
DOTS_NOW, DOTS_BEFORE, DOTS_GUARDIAN = "4", "2.6", "3.4"
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


def pair_style(pair: Pair) -> tuple[str, str]:
    """Width and dash of a pair's line."""
    status = pair.records[-1].status if pair.records else None
    return "2", DASHED.get(status or "", "")


def slashes(points: Sequence[Point], pair: Pair, at: float) -> list[Shape]:
    """Strokes across a level line for a pair that parted, beginning ``at`` units from its left end."""
    count = SLASHES.get(pair.records[-1].status or "", 0) if pair.records else 0
    levels = [(a, b) for a, b in itertools.pairwise(points) if a[1] == b[1] and abs(a[0] - b[0]) > 24]
    if not levels:
        return []
    a, b = max(levels, key=lambda piece: abs(piece[0][0] - piece[1][0]))
    left, y = min(a[0], b[0]), a[1]
    return [
        stroke(f"M {number(left + at + 7 * i)} {number(y + 9)} L {number(left + at + 10 + 7 * i)} {number(y - 9)}")
        for i in range(count)
    ]


def link_strokes(link: Link, points: Sequence[Point]) -> list[Shape]:
    """The line of one child link."""
    d = d_of(points)
    if link.nature == "foster":
        return [stroke(d, DOTS_NOW if link.current else DOTS_BEFORE, "0.1 7", round_ends=True)]
    if link.nature == "special_guardian":
        return [stroke(d, DOTS_GUARDIAN, "0.1 7", round_ends=True)]
    if link.nature == "adoptive":
        return [stroke(d), *_companion(points)]
    if link.nature in {"birth", "gestational"}:
        return [stroke(d, "2", "12 4" if link.certainty in {"believed", "disputed", "unknown"} else "")]
    return [stroke(d, "1.5", "2 4")]


def _companion(points: Sequence[Point]) -> list[Shape]:
    """The dotted line beside an adoption line, along its last upright piece."""
    (ax, ay), (bx, by) = points[-2], points[-1]
    if ax != bx:
        return []
    gap = 4 if ay < by else -4
    return [stroke(d_of([(ax + BESIDE, ay + gap), (bx + BESIDE, by - gap / 4)]), "2", "2 4")]

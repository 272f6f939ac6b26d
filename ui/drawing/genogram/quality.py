"""How good a layout is, measured on its lines: what is compared when several orders of a family are tried."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ui.drawing.genogram.families import Families
from ui.drawing.genogram.levels import SAME
from ui.drawing.genogram.route import Point, Router
from ui.drawing.genogram.strands import Strands

Family = tuple[int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Quality:
    """Smaller is better, first field first: lines on one another, crossings, younger before older, length of all lines in
    units.
    """

    merged: int
    crossings: int
    inversions: int
    length: int


def quality_of(families: Families, strands: Strands, router: Router) -> Quality:
    """Measure a routed family."""
    lines = lines_of(families, strands, router)
    uprights = sorted(
        {
            (ax, min(ay, by), max(ay, by), family)
            for family, points in lines
            for (ax, ay), (bx, by) in pairwise(points)
            if ax == bx
        }
    )
    levels = {
        (ay, min(ax, bx), max(ax, bx), family) for family, points in lines for (ax, ay), (bx, by) in pairwise(points) if ay == by
    }
    xs = [x for x, _, _, _ in uprights]
    crossings = 0
    for y, low, high, family in levels:
        near = uprights[bisect_right(xs, low) : bisect_left(xs, high)]
        crossings += sum(other != family and top < y < bottom for _, top, bottom, other in near)
    length = sum(high - low for _, low, high, _ in levels) + sum(bottom - top for _, top, bottom, _ in uprights)
    return Quality(_merged(uprights), crossings, _inversions(families, router), round(length))


def lines_of(families: Families, strands: Strands, router: Router) -> list[tuple[Family, list[Point]]]:
    """All lines with the parents whose family they belong to: first those of pairs, then those of children."""
    found: list[tuple[Family, list[Point]]] = []
    for pair in families.pairs:
        routed = (pair.one, pair.other) in strands.routed
        runs = router.routed(pair.one, pair.other) if routed else [router.couple(pair.one, pair.other)]
        found += [((pair.one, pair.other), points) for points in runs]
    for number, strand in enumerate(strands.strands):
        found += [(strand.parents, router.child(number, families.links[i].child)) for i in strand.links]
    return found


def _merged(uprights: Sequence[tuple[float, float, float, Family]]) -> int:
    """Upright pieces of two families so near that they would be taken for one."""
    found = 0
    for i, (x, top, bottom, family) in enumerate(uprights):
        for j in range(i + 1, len(uprights)):
            other_x, other_top, other_bottom, other = uprights[j]
            if other_x - x >= SAME:
                break
            found += other != family and min(bottom, other_bottom) - max(top, other_top) > 1
    return found


def _inversions(families: Families, router: Router) -> int:
    """Neighbouring brothers and sisters of whom the younger stands left."""
    sibships: dict[Family, list[int]] = {}
    for child, parents in enumerate(families.sibship):
        if parents:
            sibships.setdefault(parents, []).append(child)
    x = router.layout.x
    return sum(x[a] > x[b] for members in sibships.values() for a, b in pairwise(members))

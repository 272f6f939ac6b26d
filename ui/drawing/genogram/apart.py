"""Uprights of two families that would be taken for one line are moved apart, where there is room."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict

from ui.drawing.genogram.levels import SAME
from ui.drawing.genogram.place import Slide
from ui.drawing.genogram.route import Layout
from ui.drawing.genogram.strands import Strands

NEAR = SAME + 1
MANY = 10**9
"""Above any person's number."""
STEPS = (4.0, -4.0, 7.0, -7.0, 10.0, -10.0)
"""How far a line may be moved aside, units, the first that helps."""


def moved_apart(strands: Strands, slide: Slide, layout: Layout) -> bool:
    """Move drops and passages that stand right above where a line of another family ends; whether anything moved."""
    ends: dict[int, list[tuple[float, tuple[int, ...]]]] = defaultdict(list)
    tops: dict[int, set[tuple[int, tuple[int, ...]]]] = defaultdict(set)
    for strand in strands.strands:
        for corridor, run in strand.runs.items():
            below = [layout.x[item] for item in run.passages] + [layout.port[port.item, port.strand] for port in run.ports]
            ends[corridor] += [(x, strand.parents) for x in below]
            tops[corridor] |= {(item, strand.parents) for item in run.tops}
    moved = False
    for corridor, found in ends.items():
        found.sort()
        for item, parents in sorted(tops[corridor]):
            x, shift = layout.x[item], slide.places[item] - layout.x[item]
            if _free(x, parents, found):
                continue
            for step in STEPS:
                if _free(x + step, parents, found) and slide.to(item, x + step + shift):
                    moved = True
                    break
    return moved


def _free(x: float, parents: tuple[int, ...], found: list[tuple[float, tuple[int, ...]]]) -> bool:
    near = found[bisect_right(found, (x - NEAR, (MANY,))) : bisect_left(found, (x + NEAR, ()))]
    return all(other == parents for _, other in near)

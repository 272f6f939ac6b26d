"""Where a family that is too large for one sheet is cut: between people, through as few lines as there is a choice of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.drawing.clipping import Window

LEAST_FILL = 0.6
"""A page is filled at least this much before it is cut."""
STEP = 6.0
"""Places for a cut are tried so far apart, units."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Area:
    """What is cut: ``bounds`` of the family, boxes (left, top, right, bottom) that stay whole, ``tops`` of rows at which it
    may be cut across, and left and right ends of ``levels``, the level lines.
    """

    bounds: Box
    boxes: Sequence[Box]
    tops: Sequence[float]
    levels: Sequence[tuple[float, float]]


def windows_of(area: Area, width: float, height: float) -> list[Window]:
    """Windows of at most ``width`` × ``height`` in reading order; every box is whole in at least one, where it is no larger
    itself.
    """
    left, _, right, _ = area.bounds
    columns = []
    while True:
        end = _cut(area, left, width) if right - left > width else right
        columns.append((left, end))
        if end >= right:
            break
        across = [box[0] for box in area.boxes if box[0] < end < box[2]]
        # Whoever stands on the cut is whole on the next page; a page always brings something new.
        left = max(min([end, *across]) - (4.0 if across else 0.0), left + width * 0.25)
    return [Window(a, top, b, bottom) for top, bottom in _bands(area, height) for a, b in columns]


def _cut(area: Area, left: float, width: float) -> float:
    """The place of a cut with the fewest people on it, then the fewest level lines, then the farthest to the right."""
    steps = int(width * (1 - LEAST_FILL) // STEP)

    def cost(x: float) -> tuple[int, int, float]:
        people = sum(box[0] < x < box[2] for box in area.boxes)
        return people, sum(low < x < high for low, high in area.levels), -x

    return min((left + width - STEP * step for step in range(steps + 1)), key=cost)


def _bands(area: Area, height: float) -> list[tuple[float, float]]:
    """Rows taken together as long as they fit the height; a single row that does not is a band all the same."""
    _, top, _, bottom = area.bounds
    bands = []
    start = top
    edges = [edge for edge in sorted(set(area.tops)) if top < edge < bottom] + [bottom]
    last = top
    for edge in edges:
        if edge - start > height and last > start:
            bands.append((start, last))
            start = last
        last = edge
    bands.append((start, bottom))
    return bands

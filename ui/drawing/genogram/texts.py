"""Free room for words on lines: a text is written only where it covers no symbol, no name, no line and no other text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ui.drawing.genogram.route import Point
from ui.drawing.text_width import width_of

CELL = 96.0
"""Side of the squares that the page is sorted into, units."""
SIZE = 12.0
ASCENT, HEIGHT = 10.0, 12.5
"""Of a text of ``SIZE``: how far above its baseline it reaches, and how high it is."""
LINE_GAP = 5.5
"""Between a text and the line it stands over."""

Box = tuple[float, float, float, float]


class Room:
    """What is taken on the page, and where words still fit, between its ``left`` and ``right`` edges."""

    def __init__(self, left: float, right: float) -> None:
        self.left, self.right = left, right
        self.cells: dict[tuple[int, int], list[Box]] = defaultdict(list)
        self.edges: dict[tuple[int, int], list[Box]] = defaultdict(list)

    def take(self, box: Box) -> None:
        """Mark a box (left, top, width, height) as taken."""
        for cell in _cells(box):
            self.cells[cell].append(box)

    def take_line(self, points: Sequence[Point]) -> None:
        """Mark a line as taken."""
        for (ax, ay), (bx, by) in pairwise(points):
            self.take((min(ax, bx) - 2, min(ay, by) - 2, abs(ax - bx) + 4, abs(ay - by) + 4))

    def give_back(self, text: str, place: Point) -> None:
        """Free again what ``write`` took for a text of the usual size."""
        box = (place[0] - 2, place[1] - ASCENT, width_of(text, SIZE) + 4, HEIGHT)
        for cell in _cells(box):
            self.cells[cell].remove(box)

    def avoid_line(self, points: Sequence[Point]) -> None:
        """Mark the edge of a home: words stand clear of it where they can, and over it where they cannot."""
        for (ax, ay), (bx, by) in pairwise(points):
            box = (min(ax, bx) - 2, min(ay, by) - 2, abs(ax - bx) + 4, abs(ay - by) + 4)
            for cell in _cells(box):
                self.edges[cell].append(box)

    def is_free(self, box: Box, *, of_edges: bool = False) -> bool:
        """Whether nothing taken reaches into a box; ``of_edges``: no edge of a home either."""
        x, y, w, h = box
        near = [other for cell in _cells(box) for other in self.cells.get(cell, ())]
        near += [other for cell in _cells(box) for other in self.edges.get(cell, ())] if of_edges else []
        return not any(a < x + w and x < a + c and b < y + h and y < b + d for a, b, c, d in near)

    def write(
        self, text: str, places: Iterable[Point], size: float = SIZE, weight: int = 400, *, foot: float = 0.0
    ) -> Point | None:
        """The first place (left end of the baseline) where the text fits, now taken; None if it fits nowhere.

        ``foot``: so much room below has to be free too, so that the words do not stand over somebody's head.
        """
        width = width_of(text, size, weight)
        scale = size / SIZE
        tried: list[tuple[Point, Box]] = []
        for x, y in places:
            box = (x - 2, y - ASCENT * scale, width + 4, HEIGHT * scale)
            free = self.is_free(box) and (not foot or self.is_free((box[0], y, box[2], foot)))
            if self.left <= x and x + width <= self.right and free:
                if self.is_free(box, of_edges=True):
                    self.take(box)
                    return x, y
                tried.append(((x, y), box))
        for place, box in tried[:1]:
            self.take(box)
            return place
        return None


def beside(points: Sequence[Point], width: float) -> Iterator[Point]:
    """Places for a text of ``width`` along a line, best first: over or under its longest level pieces, then beside upright
    ones.
    """
    yield from over(points, width)
    yield from at_uprights(points, width)


def over(points: Sequence[Point], width: float) -> Iterator[Point]:
    """Places for a text of ``width`` over and under the level pieces of a line, the longest first."""
    pieces = list(pairwise(points))
    levels = sorted((p for p in pieces if p[0][1] == p[1][1]), key=lambda p: -abs(p[0][0] - p[1][0]))
    for (ax, y), (bx, _) in levels:
        low, high = min(ax, bx), max(ax, bx)
        if high - low >= width + 6:
            xs = (
                high - width - 6,
                (low + high - width) / 2,
                low + 6,
                low + (high - low - width) / 4,
                high - width - (high - low - width) / 4,
            )
            for under in (False, True):
                yield from ((x, y + ASCENT + LINE_GAP if under else y - LINE_GAP) for x in xs)


def at_uprights(points: Sequence[Point], width: float) -> Iterator[Point]:
    """Places for a text of ``width`` beside the upright pieces of a line, the longest first."""
    pieces = list(pairwise(points))
    uprights = sorted((p for p in pieces if p[0][0] == p[1][0]), key=lambda p: -abs(p[0][1] - p[1][1]))
    for (x, ay), (_, by) in uprights:
        top, bottom = min(ay, by), max(ay, by)
        steps = int((bottom - top - HEIGHT) // 8)
        for step in range(max(0, steps)):
            y = bottom - 4 - 8 * step
            yield x + 6, y
            yield x - 6 - width, y


def between(points: Sequence[Point], width: float, clear: float) -> Iterator[Point]:
    """Places on the level line of two who sit side by side; ``clear`` units at its left end are kept for strokes."""
    (low, y), (high, _) = points[0], points[-1]
    middle = (low + clear + high - width) / 2
    for x in (middle, high - width - 3, low + clear + 2):
        if x >= low - 1 and x + width <= high + 1:
            yield x, y - LINE_GAP
            yield x, y + ASCENT + LINE_GAP


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    x, y, w, h = box
    for i in range(int(x // CELL), int((x + w) // CELL) + 1):
        for j in range(int(y // CELL), int((y + h) // CELL) + 1):
            yield i, j

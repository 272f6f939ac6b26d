"""Ways across a finished family that run through nobody and over no words: for lines that must not move anyone."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from itertools import pairwise

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Cell = tuple[int, int]

SIDE = 8.0
"""Side of the squares that the page is searched in, units."""
CLEAR, NEAR = 4.0, 9.0
"""A way keeps at least this far from symbols and words, and rather that far."""
SEEN = 3.5
"""A straight piece that leaves out corners keeps this far from them: less than where a way leaves a symbol."""
MOST_CELLS = 120_000
"""A page of more squares is not searched: what is between people is then said in words."""
TURN, BESIDE_LINE, TIGHT = 2.0, 3.0, 1.5
"""What a turn, a step along another line, and a step close to somebody cost beyond the length."""
STEPS = ((1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1))


class Ground:
    """A page with what stands on it. ``lines``: level and upright pieces that may be crossed and are not run along."""

    def __init__(self, width: float, height: float, boxes: Sequence[Box], lines: Sequence[tuple[Point, Point]]) -> None:
        self.columns, self.rows = int(width // SIDE) + 1, int(height // SIDE) + 1
        self.boxes = list(boxes)
        self.blocked: set[Cell] = set()
        self.near: set[Cell] = set()
        self.lined: set[Cell] = set()
        if self.columns * self.rows <= MOST_CELLS:
            for box in boxes:
                self.block(box)
            for one, other in lines:
                self.lined.update(_along(one, other))

    def block(self, box: Box) -> None:
        """Nothing goes through a box any more."""
        left, top, right, bottom = box
        for cells, clear in ((self.blocked, CLEAR), (self.near, NEAR)):
            columns = range(_first(left - clear), _last(right + clear) + 1)
            rows = range(_first(top - clear), _last(bottom + clear) + 1)
            cells.update((column, row) for column in columns for row in rows)

    def take(self, way: Sequence[Point]) -> None:
        """Mark a way as a line, so that the next one does not run along it."""
        for one, other in pairwise(way):
            self.lined.update(_along(one, other))

    def way(self, start: Sequence[Point], goal: Sequence[Point]) -> list[Point] | None:
        """The cheapest way from one of the points to one of the others, with as few corners as it can do with; None without
        any.
        """
        if self.columns * self.rows > MOST_CELLS:
            return None
        starts, goals = {_cell(point): point for point in reversed(start)}, {_cell(point): point for point in reversed(goal)}
        cells = self._search(set(starts), set(goals))
        if not cells:
            return None
        points = [starts[cells[0]], *(_middle(cell) for cell in cells[1:-1]), goals[cells[-1]]]
        return self._straightened(points)

    def _search(self, starts: set[Cell], goals: set[Cell]) -> list[Cell]:
        waiting: list[tuple[float, float, Cell, Cell]] = []
        best: dict[Cell, float] = dict.fromkeys(starts, 0.0)
        came: dict[Cell, Cell] = {}
        for cell in sorted(starts):
            heappush(waiting, (_least(cell, goals), 0.0, cell, (0, 0)))
        while waiting:
            _, cost, cell, move = heappop(waiting)
            if cost > best[cell]:
                continue
            if cell in goals:
                return _traced(cell, came)
            for step in STEPS:
                following = (cell[0] + step[0], cell[1] + step[1])
                if not self._is_free(following, goals):
                    continue
                price = cost + math.hypot(*step) + (TURN if move not in {(0, 0), step} else 0.0)
                price += (BESIDE_LINE if following in self.lined else 0.0) + (TIGHT if following in self.near else 0.0)
                if price < best.get(following, math.inf):
                    best[following] = price
                    came[following] = cell
                    heappush(waiting, (price + _least(following, goals), price, following, step))
        return []

    def _is_free(self, cell: Cell, goals: set[Cell]) -> bool:
        inside = 0 <= cell[0] < self.columns and 0 <= cell[1] < self.rows
        return inside and (cell not in self.blocked or cell in goals)

    def _straightened(self, points: list[Point]) -> list[Point]:
        """Without the corners that a straight piece can do without."""
        found, at = [points[0]], 0
        while at < len(points) - 1:
            reach = next(to for to in range(len(points) - 1, at, -1) if to == at + 1 or self._sees(points[at], points[to]))
            found.append(points[reach])
            at = reach
        return found

    def _sees(self, one: Point, other: Point) -> bool:
        """Whether a straight piece is clear of every box; it may begin and end at the edge of one."""
        return not any(_meets(one, other, (b[0] - SEEN, b[1] - SEEN, b[2] + SEEN, b[3] + SEEN)) for b in self.boxes)


def _cell(point: Point) -> Cell:
    return int(point[0] // SIDE), int(point[1] // SIDE)


def _first(edge: float) -> int:
    """The first square whose middle is not left of (or above) an edge."""
    return math.ceil(edge / SIDE - 0.5)


def _last(edge: float) -> int:
    return math.floor(edge / SIDE - 0.5)


def _middle(cell: Cell) -> Point:
    return (cell[0] + 0.5) * SIDE, (cell[1] + 0.5) * SIDE


def _least(cell: Cell, goals: set[Cell]) -> float:
    return min(math.hypot(cell[0] - goal[0], cell[1] - goal[1]) for goal in goals)


def _traced(cell: Cell, came: dict[Cell, Cell]) -> list[Cell]:
    found = [cell]
    while found[-1] in came:
        found.append(came[found[-1]])
    return found[::-1]


def _along(one: Point, other: Point) -> Iterator[Cell]:
    steps = max(1, int(math.dist(one, other) // (SIDE / 2)))
    for step in range(steps + 1):
        share = step / steps
        yield _cell((one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])))


def _meets(one: Point, other: Point, box: Box) -> bool:
    """Whether a straight piece has a point inside a box (Liang and Barsky 1984)."""
    first, last = 0.0, 1.0
    for at, to, low, high in ((one[0], other[0], box[0], box[2]), (one[1], other[1], box[1], box[3])):
        move = to - at
        if move == 0:
            if not low < at < high:
                return False
            continue
        enter, leave = sorted(((low - at) / move, (high - at) / move))
        first, last = max(first, enter), min(last, leave)
    return first < last - 1e-9


def plain(points: Sequence[Point]) -> list[Point]:
    """The way without points that stand in the middle of a straight piece, or that another one repeats."""
    found: list[Point] = []
    for point in points:
        if found and math.dist(found[-1], point) < 0.5:
            continue
        if len(found) > 1:
            (ax, ay), (bx, by) = found[-2], found[-1]
            if abs((bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax)) < 1e-6:
                found.pop()
        found.append(point)
    return found


def length_of(points: Sequence[Point]) -> float:
    """Length of a way, units."""
    return sum(math.dist(a, b) for a, b in pairwise(points))

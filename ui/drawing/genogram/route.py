"""Heights of rows, levels of lines, and the points of every line.

Rows are equal bands (years, symbol, words); the corridors between them are as high as their lines need. All lines are upright or
level; level pieces stay in corridors or between two partners, upright ones keep to the room that ``place`` left for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ui.drawing.genogram.captions import LABEL_GAP, SYMBOL, Caption
from ui.drawing.genogram.families import Families
from ui.drawing.genogram.levels import Bar, levels_of
from ui.drawing.genogram.outlines import side_at, top_at
from ui.drawing.genogram.strands import Kind, Strand, Strands

STEP = 18.0
"""Between two levels of a corridor: room for words over a line."""
EDGE = 22.0
"""Clear room above and below the levels of a corridor."""
YEARS_HEIGHT = 18.0
"""Height kept for the years above the symbols."""
PORT_STEP, PORT_REACH = 8.0, 15.0
"""Lines reach the top of a symbol this far apart, and no further from the middle."""
SIDE_STEP = 9.0
"""Lines leave the side of a symbol this far apart."""

Point = tuple[float, float]


@dataclass
class Layout:
    """Where everything is, in units from the left top corner. ``centre`` of each person's symbol; ``x`` of every item."""

    x: list[float]
    centre: list[Point] = field(default_factory=list)
    row_y: list[float] = field(default_factory=list)
    level_y: dict[tuple[int, int], float] = field(default_factory=dict)
    port: dict[tuple[int, int], float] = field(default_factory=dict)
    height: float = 0.0
    width: float = 0.0


class Router:
    """Points of lines for one family."""

    def __init__(
        self,
        families: Families,
        strands: Strands,
        captions: Sequence[Caption],
        x: list[float],
        top: float,
        stood: Mapping[int, float] | None = None,
    ) -> None:
        """``top``: of the first row; ``stood``: height of the rows in the last drawing, kept where there is room."""
        self.families, self.strands, self.captions = families, strands, captions
        self.layout = Layout(x)
        self.rows = [strands.items[i].row for i in range(len(families.people))]
        self.seated: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for pair in families.pairs:
            if (pair.one, pair.other) not in strands.routed:
                self.seated[pair.one].append((pair.one, pair.other))
                self.seated[pair.other].append((pair.one, pair.other))
        self._ports()
        self._heights(top, stood or {})

    # ---- heights

    def _heights(self, top: float, stood: Mapping[int, float]) -> None:
        layout = self.layout
        height = max(self.rows, default=-1) + 1
        runs: list[list[tuple[int, Bar]]] = [[] for _ in range(height + 1)]
        for number, strand in enumerate(self.strands.strands):
            for corridor, run in strand.runs.items():
                tops = tuple(sorted(layout.x[i] for i in run.tops))
                bottoms = tuple(sorted([layout.x[i] for i in run.passages] + [layout.port[p.item, p.strand] for p in run.ports]))
                runs[corridor].append((number, Bar(tops, bottoms, strand.parents)))
        years, words = self._row_heights(height)
        y = top
        for row in range(height):
            levels = levels_of([bar for _, bar in runs[row]])
            wide = [level for level, (_, bar) in zip(levels, runs[row], strict=True) if bar.high > bar.low]
            count = max(wide, default=-1) + 1
            step = STEP if count <= 24 else max(6.0, STEP * 24 / count)
            for level, (number, _) in zip(levels, runs[row], strict=True):
                layout.level_y[number, row] = y + EDGE + level * step
            y += (2 * EDGE + (count - 1) * step if count else (EDGE if row else 0.0)) + years[row]
            y = max(y, stood.get(row, y + SYMBOL / 2) - SYMBOL / 2)
            layout.row_y.append(y + SYMBOL / 2)
            y += SYMBOL + LABEL_GAP + words[row]
        layout.height = y
        layout.centre = [(layout.x[i], layout.row_y[self.rows[i]]) for i in range(len(self.rows))]
        layout.width = max(
            (x + max(c.top[1], c.width / 2) for (x, _), c in zip(layout.centre, self.captions, strict=True)), default=0.0
        )

    def _row_heights(self, height: int) -> tuple[list[float], list[float]]:
        years, words = [0.0] * height, [0.0] * height
        for row, caption in zip(self.rows, self.captions, strict=True):
            words[row] = max(words[row], caption.height)
            if caption.born or caption.died:
                years[row] = YEARS_HEIGHT
        return years, words

    # ---- where lines touch symbols

    def _ports(self) -> None:
        """Spread the lines that end on one symbol's top: the primary one in the middle, the others beside it, in the order in
        which they come.
        """
        x = self.layout.x
        at: dict[int, dict[int, float]] = defaultdict(dict)
        bars: dict[tuple[int, int], tuple[float, float]] = {}
        for strand in self.strands.strands:
            for run in strand.runs.values():
                below = [x[i] for i in run.passages] + [x[p.item] for p in run.ports]
                for port in run.ports:
                    away = [x[i] for i in run.tops] or [end for end in below if end != x[port.item]] or [x[port.item] + 1]
                    at[port.item][port.strand] = sum(away) / len(away)
                    bars[port.item, port.strand] = min(below), max(below)
        for person, ends in at.items():
            first = self._primary_end(person, ends)
            sides = {s: self._side(person, ends[s], first, ends, bars) for s in ends if s != first}
            for side in (-1, 1):
                found = sorted((s for s in sides if sides[s] == side), key=lambda s: (side * ends[s], s))
                step = min(PORT_STEP, PORT_REACH / max(1, len(found)))
                for place, strand_number in enumerate(found, start=1):
                    self.layout.port[person, strand_number] = x[person] + side * step * place
            if first is not None:
                self.layout.port[person, first] = x[person]

    def _side(
        self,
        person: int,
        comes: float,
        first: int | None,
        ends: dict[int, float],
        bars: dict[tuple[int, int], tuple[float, float]],
    ) -> int:
        """-1 left, 1 right: outside of the first line's bar, else the side that the line comes from, seen from the first one."""
        middle = self.layout.x[person]
        if first is None:
            return -1 if comes < middle else 1
        low, high = bars[person, first]
        if (low < middle) != (middle < high):
            return -1 if middle < high else 1
        return -1 if comes < ends[first] else 1

    def _primary_end(self, person: int, ends: dict[int, float]) -> int | None:
        primary = self.families.primary[person]
        for number in sorted(ends):
            if 0 <= number < len(self.strands.strands) and primary in self.strands.strands[number].links:
                return number
        return next(iter(sorted(ends)), None) if len(ends) == 1 else None

    def top_of(self, person: int, x: float) -> float:
        """Height of the symbol's outline above ``x``."""
        cx, cy = self.layout.centre[person]
        return cy + top_at(self.captions[person].form, x - cx)

    def side_of(self, person: int, y: float, side: int) -> float:
        """x of the symbol's outline at height ``y``, on the left (-1) or right (1)."""
        cx, cy = self.layout.centre[person]
        return cx + side * side_at(self.captions[person].form, y - cy)

    # ---- points

    def couple(self, one: int, other: int) -> list[Point]:
        """The level line of partners who sit side by side."""
        left, right = sorted((one, other), key=lambda p: self.layout.x[p])
        y = self.layout.row_y[self.rows[one]]
        return [(self.side_of(left, y, 1), y), (self.side_of(right, y, -1), y)]

    def start(self, strand: Strand) -> list[Point]:
        """First points of a line, ending on its drop's x."""
        if strand.start < 0:
            return []
        item, x = self.strands.items[strand.start], self.layout.x[strand.start]
        if item.kind is Kind.BETWEEN:
            return [(x, self.layout.row_y[item.row])]
        if item.kind is Kind.PASSAGE:
            return [(x, self.layout.level_y[strand.pair_strand, item.row])]
        side = -1 if x < self.layout.x[item.person] else 1
        y = self.layout.row_y[item.row] + self._exit(strand.start, item.person, side)
        return [(self.side_of(item.person, y, side), y), (x, y)]

    def _exit(self, drop: int, person: int, side: int) -> float:
        """How far below the middle a drop's line leaves the symbol: the farthest drop highest; 0 is kept for a partner's line."""
        middle = self.layout.x[person]
        drops = [d for d in self.strands.beside[person] if (self.layout.x[d] < middle) == (side < 0)]
        drops.sort(key=lambda d: (-abs(self.layout.x[d] - middle), d))
        partner = any(
            person in pair and (self.layout.x[pair[0] + pair[1] - person] < middle) == (side < 0) for pair in self.seated[person]
        )
        step = min(SIDE_STEP, 18.0 / max(1, len(drops)))
        return (drops.index(drop) + (1 if partner else 0)) * step

    def child(self, number: int, child: int) -> list[Point]:
        """All points of a child line from the parents to the child's symbol."""
        strand = self.strands.strands[number]
        points = self.start(strand)
        row, goal = max(self.rows[p] for p in strand.parents), self.rows[child]
        if goal > row:
            corridors = range(row + 1, goal + 1)
        else:
            corridors = range(row, goal - 1, -1)
            if strand.pair_strand >= 0:
                first = strand.runs[row].ports[0]
                x = self.layout.port[first.item, first.strand]
                points = [(x, self.top_of(first.item, x))]
        for corridor in corridors:
            run = strand.runs[corridor]
            last = corridor == goal
            x = self.layout.port[child, number] if last else self.layout.x[(run.passages if goal > row else run.tops)[0]]
            y = self.layout.level_y[number, corridor]
            if x != points[-1][0] or goal <= row:
                points += [(points[-1][0], y), (x, y)]
        x = points[-1][0]
        return _plain([*points, (x, self.top_of(child, x))])

    def routed(self, one: int, other: int) -> list[list[Point]]:
        """The line of a pair that does not sit side by side."""
        number = self.strands.routed[one, other]
        strand = self.strands.strands[number]
        row = max(strand.runs)
        y = self.layout.level_y[number, row]
        ends = [(p.item, self.layout.port[p.item, p.strand]) for p in strand.runs[row].ports]
        points: list[Point]
        if strand.start >= 0:
            points = self.start(strand)
            for corridor in range(self.strands.items[strand.start].row + 1, row + 1):
                run = strand.runs[corridor]
                x = ends[-1][1] if corridor == row else self.layout.x[run.passages[0]]
                level = self.layout.level_y[number, corridor]
                points += [(points[-1][0], level), (x, level)]
        else:
            x = ends[0][1]
            points = [(x, self.top_of(ends[0][0], x)), (x, y), (ends[-1][1], y)]
        last, x = ends[-1]
        lines = [_plain([*points, (x, self.top_of(last, x))])]
        for passage in strand.runs[row].passages:
            at = self.layout.x[passage]
            xs = [p[0] for p in points if p[1] == y]
            if not min(xs) <= at <= max(xs):
                near = min(xs) if at < min(xs) else max(xs)
                lines.append([(near, y), (at, y)])
        return lines


def _plain(points: list[Point]) -> list[Point]:
    """Without repeated points and points in the middle of a straight piece."""
    found: list[Point] = []
    for point in points:
        if found and found[-1] == point:
            continue
        if len(found) > 1 and (found[-2][0] == found[-1][0] == point[0] or found[-2][1] == found[-1][1] == point[1]):
            found[-1] = point
            continue
        found.append(point)
    return found

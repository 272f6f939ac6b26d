"""Left and right: the order of blocks in each row with few crossings.

People are set down one block at a time, walking from the child's own block along the lines, each where it crosses least;
then blocks
are lifted and put back wherever that crosses less (sifting), and turned round. The work is bounded by counts, never by a
clock, so
that the same family gives the same picture on every machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.drawing.genogram.counting import crossed, inversions, places
from ui.drawing.genogram.strands import Strands
from ui.drawing.genogram.units import Board, row_items

WORK = 6_000_000
"""Comparisons of two blocks that sifting may spend on one family."""
MOST_ROUNDS = 12
"""Rounds of sifting; most families settle in three."""


@dataclass(frozen=True, slots=True)
class Walk:
    """Whom the picture is set down from, and whether ancestors come before descendants."""

    person: int
    upwards_first: bool = False


def ordered(board: Board, strands: Strands, walk: Walk) -> None:
    """Fill the rows of ``board``."""
    rows: list[list[int]] = [[] for _ in board.rows]
    parts = _walks(board, walk)
    for part in parts:
        sorter = _Sorter(board, strands, part)
        sorter.run(WORK // max(1, len(parts)) if len(parts) < 4 else WORK // 4)
        for row, line in enumerate(sorter.rows):
            rows[row] += line
    board.rows = rows


def _walks(board: Board, walk: Walk) -> list[list[int]]:
    """Units of each connected part in the order of a walk along the lines; the part of the first person first."""
    seen: set[int] = set()
    walks = []
    start = [board.unit_of[walk.person]] if board.units else []
    for first in [*start, *range(len(board.units))]:
        if first in seen:
            continue
        part, waiting = [], [first]
        while waiting:
            unit = waiting.pop()
            if unit in seen:
                continue
            seen.add(unit)
            part.append(unit)
            first_lines, last_lines = (board.up, board.down) if walk.upwards_first else (board.down, board.up)
            lines = [*board.across[unit], *first_lines[unit], *last_lines[unit]]
            others = dict.fromkeys(board.unit_of[other] for _, other in lines)
            waiting += [other for other in reversed(others) if other not in seen]
        walks.append(part)
    return walks


class _Sorter:
    """Order of one connected part."""

    def __init__(self, board: Board, strands: Strands, walk: list[int]) -> None:
        self.board, self.strands, self.walk = board, strands, walk
        self.rows: list[list[int]] = [[] for _ in board.rows]
        self.inside = dict.fromkeys(walk)
        self.corridors = sorted({board.units[u].row + step for u in walk for step in (0, 1)})

    def run(self, work: int) -> None:
        for unit in self.walk:
            row = self.board.units[unit].row
            self._set_down(row, unit, places(self.board, self._near(row)), None)
        best = self._count()
        cost = sum(len(row) ** 2 for row in self.rows) or 1
        for turn in range(max(1, min(MOST_ROUNDS, work // cost))):
            kept = [list(row) for row in self.rows]
            self._sift(downwards=turn % 2 == 0)
            found = self._turn_blocks(self._count())
            if found > best:
                self.rows = kept
                break
            if found == best and turn > 1:
                break
            best = found

    def _near(self, row: int) -> list[list[int]]:
        return [self.rows[r] for r in (row - 1, row, row + 1) if 0 <= r < len(self.rows)]

    def _count(self, corridors: Sequence[int] | None = None) -> int:
        wanted = self.corridors if corridors is None else corridors
        rows = range(len(self.rows)) if corridors is None else range(max(0, wanted[0] - 1), min(len(self.rows), wanted[-1] + 1))
        place = places(self.board, [self.rows[r] for r in rows])
        found = 0
        for corridor in wanted:
            if corridor < len(self.board.edges):
                found += inversions([(place[t], place[b]) for t, b in self.board.edges[corridor] if t in place and b in place])
        return found

    def _sift(self, *, downwards: bool) -> None:
        for row in sorted(range(len(self.rows)), reverse=not downwards):
            place = places(self.board, self._near(row))
            for unit in list(self.rows[row]):
                held = self.rows[row].index(unit)
                self.rows[row].remove(unit)
                self._set_down(row, unit, place, held)

    def _set_down(self, row: int, unit: int, place: dict[int, int], held: int | None) -> None:
        """Put a unit where it crosses least; among equals nearest to its lines' middle, and where it was if nothing is better."""
        line = self.rows[row]
        ups, downs = self._ends(unit, place)
        total, costs = 0, [0]
        for other in line:
            other_ups, other_downs = self._ends(other, place)
            total += crossed(other_ups, ups) + crossed(other_downs, downs) - crossed(ups, other_ups) - crossed(downs, other_downs)
            costs.append(total)
        self._add_arcs(unit, line, costs)
        least = min(costs)
        if held is not None and costs[held] == least:
            line.insert(held, unit)
            return
        wish = self._wish(line, ups, downs, place)
        line.insert(min((i for i, cost in enumerate(costs) if cost == least), key=lambda i: (abs(i - wish), i)), unit)

    def _ends(self, unit: int, place: dict[int, int]) -> tuple[list[int], list[int]]:
        """Places of what a unit's lines lead to, above and below, as far as it is set down."""
        up = sorted(place[o] for _, o in self.board.up.get(unit, ()) if o in place)
        down = sorted(place[o] for _, o in self.board.down.get(unit, ()) if o in place)
        return up, down

    def _add_arcs(self, unit: int, line: list[int], costs: list[int]) -> None:
        """Lines above the row cross the lines of everyone they pass over."""
        spans = self.board.spans.get(unit, ())
        if not spans:
            return
        sums = [0]
        for other in line:
            lines = len(self.board.up.get(other, ()))
            sums.append(sums[-1] + (lines or int(self.board.units[other].block is not None)))
        where = {u: i for i, u in enumerate(line)}
        for span in spans:
            ends = [where[other] for other in span if other in where]
            if ends:
                low, high = min(ends), max(ends)
                for i in range(len(costs)):
                    costs[i] += sums[max(i, high)] - sums[min(i, low + 1)] if i <= low or i > high else 0

    def _wish(self, line: list[int], ups: list[int], downs: list[int], place: dict[int, int]) -> int:
        """How many units of the row have their lines' middle further left."""
        if not ups and not downs:
            return len(line)
        found = 0
        for other in line:
            other_ups, other_downs = self._ends(other, place)
            for mine, theirs in ((ups, other_ups), (downs, other_downs)):
                if mine and theirs:
                    found += sum(theirs) / len(theirs) <= sum(mine) / len(mine)
                    break
        return found

    def _turn_blocks(self, best: int) -> int:
        """Mirror blocks, and turn free couples round, where that saves crossings."""
        for unit in self.walk:
            block = self.board.units[unit].block
            if (
                block is None
                or not (self.board.up.get(unit) or self.board.down.get(unit))
                or len(block.atoms()[0]) + len(block.atoms()) == 2
            ):
                continue
            corridors = (block.row, block.row + 1)
            before = self._count(corridors)
            before -= self._turned(unit, corridors, before)
            for segment in block.segments:
                for atom in segment.atoms if segment.free else ():
                    if len(atom) > 1:
                        atom.reverse()
                        self.board.units[unit].items = row_items(block, self.strands)
                        after = self._count(corridors)
                        if after >= before:
                            atom.reverse()
                            self.board.units[unit].items = row_items(block, self.strands)
                        else:
                            before = after
        return min(best, self._count())

    def _turned(self, unit: int, corridors: tuple[int, int], before: int) -> int:
        """Crossings saved by mirroring a block; it is turned back where there are none."""
        block = self.board.units[unit].block
        if block is None or (len(block.segments) == 1 and block.segments[0].free):
            return 0
        block.turned = not block.turned
        self.board.units[unit].items = row_items(block, self.strands)
        saved = before - self._count(corridors)
        if saved <= 0:
            block.turned = not block.turned
            self.board.units[unit].items = row_items(block, self.strands)
            return 0
        return saved

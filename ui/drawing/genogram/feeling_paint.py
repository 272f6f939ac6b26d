"""Feelings on a finished family: each finds a way round people, names and words, or is said under the drawing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ui.drawing.genogram.captions import LABEL_GAP, SYMBOL, Caption
from ui.drawing.genogram.feeling_lines import ink_of
from ui.drawing.genogram.feelings import Felt
from ui.drawing.genogram.free_ways import Box, Ground, Point, plain
from ui.drawing.genogram.outlines import side_at
from ui.drawing.genogram.paint import Painter
from ui.drawing.scene import Group, Label
from ui.drawing.text_width import width_of

LEAVE = 7.0
"""A feeling leaves a symbol straight to the side, so far."""
OFF = 3.0
"""A feeling ends this far from a symbol."""
SIDES = (13.0, -13.0, 20.0, -20.0)
"""Heights at which it may touch the side of a symbol, best first: 0 is the partner's line."""


class FeelingPainter:
    """Lines of feelings over the lines of one painted family."""

    def __init__(self, painter: Painter, child: str) -> None:
        self.painter, self.child = painter, child
        self.unwritten: list[str] = []
        self.used: set[Point] = set()

    def groups(self, felt: Sequence[Felt]) -> list[Group]:
        """The lines, shortest distance first so that neighbours have their straight way; what finds no way is ``unwritten``."""
        if not felt:
            return []
        layout = self.painter.router.layout
        ground = Ground(layout.width + 60, layout.height + 40, list(self._boxes()), list(self._lines()))
        near = sorted(felt, key=lambda one: (self._distance(one), one.key))
        found = []
        for one in near:
            start, goal = self._ends(one.one), self._ends(one.other)
            way = ground.way(list(start), list(goal))
            if way is None:
                self.unwritten.append(self._words(one))
                continue
            self.used |= {way[0], way[-1]}
            way = [start[way[0]], *way, goal[way[-1]]]
            ground.take(way)
            found.append(self._group(one, plain(way)))
        return found

    def _group(self, felt: Felt, way: list[Point]) -> Group:
        keys = self.painter.keys
        ends = (("data-tie", "%20".join(felt.key.split())), ("data-between", f"{keys[felt.one]} {keys[felt.other]}"))
        return Group(ends, tuple(ink_of(felt, way)), self._words(felt))

    def _words(self, felt: Felt) -> str:
        names = self.painter.names
        whose = f"as {self.child} says" if felt.said else "as recorded"
        return f"{names[felt.one]} and {names[felt.other]}: {felt.feeling.value}, {whose}"

    def _distance(self, felt: Felt) -> float:
        (ax, ay), (bx, by) = (self.painter.router.layout.centre[who] for who in (felt.one, felt.other))
        return abs(ax - bx) + 2 * abs(ay - by)

    def _ends(self, person: int) -> dict[Point, Point]:
        """Where a line may leave a symbol's box, and where it touches the symbol there; each place once while there are more."""
        cx, cy = self.painter.router.layout.centre[person]
        form, out = self.painter.captions[person].form, SYMBOL / 2 + LEAVE
        places = [(side, down) for down in SIDES for side in (1, -1)]
        ends = {(cx + side * out, cy + down): (cx + side * (side_at(form, down) + OFF), cy + down) for side, down in places}
        return {leave: touch for leave, touch in ends.items() if leave not in self.used} or ends

    def _boxes(self) -> Iterator[Box]:
        half = SYMBOL / 2
        for (cx, cy), caption in zip(self.painter.router.layout.centre, self.painter.captions, strict=True):
            yield cx - half, cy - half, cx + half, cy + half
            top = cy + half + LABEL_GAP
            yield cx - caption.width / 2, top, cx + caption.width / 2, top + caption.height
            yield from _years(cx, cy - half, caption)
        yield from self.painter.slashed
        for text in self.painter.texts:
            if isinstance(text, Label):
                yield text.x, text.y - 10, text.x + width_of(text.text, text.size, text.weight), text.y + 3

    def _lines(self) -> Iterator[tuple[Point, Point]]:
        for points in [*(run for runs in self.painter.pair_points for run in runs), *self.painter.link_points]:
            yield from pairwise(points)


def _years(cx: float, top: float, caption: Caption) -> Iterator[Box]:
    left, right = caption.top
    if caption.born:
        yield cx - left, top - 17, cx - 19, top - 3
    if caption.died:
        yield cx + 19, top - 17, cx + right, top - 3

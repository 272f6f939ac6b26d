"""The rows under a map of both views: who, how the two differ, what the child says, what our record says. Never in one block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graphmodel.domain.two_views import ViewDifference
from ui.drawing.palette import LIGHT
from ui.drawing.rich_text import Line, Run, lines_of
from ui.drawing.scene import Group, Label, Shape, number

SIZE, LEADING, INSIDE, GAP, TITLE = 13.5, 18.5, 9.0, 10.0, 52.0
WHO = 0.24
"""Share of the width for who it is and how the two differ."""
Drawn = tuple[Shape | Label | Group, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows in their order, each with its number; ``title`` above them, ``nothing`` where there are none."""

    numbered: tuple[tuple[int, ViewDifference], ...]
    called: str
    title: str
    nothing: str

    @property
    def sentences(self) -> tuple[str, ...]:
        """The same for who reads without the picture."""
        said = (f"{one.name}, {' and '.join(one.kinds)}. {one.child_words()} {one.our_words()}" for _, one in self.numbered)
        return tuple(said) or (self.nothing,)

    def height(self, width: float) -> float:
        """How high the rows are in this width, units."""
        if not self.numbered:
            return TITLE
        return TITLE + sum(self._high(cells) + GAP for cells in self._cells(width))

    def drawn(self, x: float, y: float, width: float) -> Drawn:
        """The rows from ``x``, ``y`` (left top)."""
        drawn: list[Shape | Label | Group] = [Label(x, y + 16, self.title, 18, "start", 600, LIGHT.ink)]
        if not self.numbered:
            return (*drawn, Label(x, y + 40, self.nothing, SIZE, "start", 400, LIGHT.ink))
        who, side = width * WHO, (width - width * WHO - GAP) / 2
        left, right = x + who, x + who + side + GAP
        drawn.append(Label(left, y + 42, f"{self.called} says", SIZE, "start", 600, LIGHT.voice_ink))
        drawn.append(Label(right, y + 42, "Our record", SIZE, "start", 600, LIGHT.slate))
        at = y + TITLE
        for (row, one), cells in zip(self.numbered, self._cells(width), strict=True):
            high = self._high(cells)
            block = (
                *_block(left, at, side, high, (LIGHT.voice_tint, LIGHT.voice_edge)),
                *_block(right, at, side, high, (LIGHT.sunken, LIGHT.slate)),
                *_lines(cells[0], x, at),
                *_lines(cells[1], left + INSIDE + 4, at),
                *_lines(cells[2], right + INSIDE + 4, at),
            )
            drawn.append(Group((("data-difference", str(row)),), block, title=one.words()))
            at += high + GAP
        return tuple(drawn)

    def on_sheets(self, width: float, height: float) -> Iterator[Rows]:
        """The rows of each sheet of this room; none without rows."""
        left = list(self.numbered)
        while left:
            taken = len(left)
            while taken > 1 and replace(self, numbered=tuple(left[:taken])).height(width) > height:
                taken -= 1
            yield replace(self, numbered=tuple(left[:taken]))
            left = left[taken:]

    def _cells(self, width: float) -> list[tuple[tuple[Line, ...], ...]]:
        who, side = width * WHO - 2 * INSIDE, (width - width * WHO - GAP) / 2 - 2 * INSIDE - 4
        return [
            (
                lines_of((Run(f"{row}  {one.name}", 600, LIGHT.ink),), SIZE, who)
                + tuple(line for kind in one.kinds for line in lines_of((Run(kind.value, 400, LIGHT.ink_2),), SIZE, who)),
                lines_of((Run(one.child_words(), 400, LIGHT.voice_ink),), SIZE, side),
                lines_of((Run(one.our_words(), 400, LIGHT.ink),), SIZE, side),
            )
            for row, one in self.numbered
        ]

    def _high(self, cells: tuple[tuple[Line, ...], ...]) -> float:
        return max(len(lines) for lines in cells) * LEADING + 2 * INSIDE - 4


def rows_of(numbered: Sequence[tuple[int, ViewDifference]], called: str) -> Rows:
    """The rows of these differences."""
    nothing = f"Nothing in our record differs from what {called} says, or one of the two is not recorded."
    return Rows(
        tuple(numbered), called, f"Where the two differ ({len(numbered)})" if numbered else "Where the two differ", nothing
    )


def _lines(lines: tuple[Line, ...], x: float, top: float) -> Drawn:
    rows = (line.drawn(x, top + INSIDE + LEADING * at + SIZE * 0.8, SIZE) for at, line in enumerate(lines))
    return tuple(label for row in rows for label in row)


def _block(x: float, y: float, width: float, height: float, colours: tuple[str, str]) -> Drawn:
    """A tinted block with a solid left edge: honey for the child's words, slate for ours."""
    tint, edge = colours
    at = (("y", number(y)), ("height", number(height)))
    return (
        Shape("rect", (("x", number(x)), *at, ("width", number(width)), ("rx", "6"), ("fill", tint))),
        Shape("rect", (("x", number(x)), *at, ("width", "4"), ("rx", "2"), ("fill", edge))),
    )

"""A legend of only the marks that a drawing uses: a sample and its words, set in rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ui.drawing.palette import Palette
from ui.drawing.scene import Group, Label, Shape
from ui.drawing.text_width import width_of

Sample = Callable[[float, float], tuple[Shape | Label | Group, ...]]
"""Draws a sample whose left edge and middle height are given."""
TEXT_SIZE = 13.0
GAP_AFTER_SAMPLE, GAP_BETWEEN, ROW_HEIGHT = 7.0, 18.0, 24.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One mark: its sample, how wide that is (units), and what it means."""

    width: float
    words: str
    draw: Sample

    @property
    def room(self) -> float:
        """Width of sample and words."""
        return self.width + GAP_AFTER_SAMPLE + width_of(self.words, TEXT_SIZE)


def _rows(entries: Sequence[Entry], width: float) -> list[list[Entry]]:
    rows: list[list[Entry]] = []
    used = 0.0
    for entry in entries:
        if rows and used + GAP_BETWEEN + entry.room <= width:
            rows[-1].append(entry)
            used += GAP_BETWEEN + entry.room
        else:
            rows.append([entry])
            used = entry.room
    return rows


def height_of(entries: Sequence[Entry], width: float) -> float:
    """Height that ``legend`` takes in this width, units."""
    return ROW_HEIGHT * len(_rows(entries, width))


def legend(entries: Sequence[Entry], x: float, y: float, width: float, palette: Palette, *, centred: bool = False) -> Group:
    """The entries from ``x``, ``y`` (left top) in rows no wider than ``width``; a wider entry has its own row.

    ``centred``: each row in the middle of the width.
    """
    drawn: list[Shape | Label | Group] = []
    for number, row in enumerate(_rows(entries, width)):
        used = sum(entry.room for entry in row) + GAP_BETWEEN * (len(row) - 1)
        at, middle = x + (max(0.0, width - used) / 2 if centred else 0.0), y + ROW_HEIGHT * (number + 0.5)
        for entry in row:
            drawn.extend(entry.draw(at, middle))
            start = at + entry.width + GAP_AFTER_SAMPLE
            drawn.append(Label(start, middle + TEXT_SIZE * 0.36, entry.words, TEXT_SIZE, "start", 400, palette.ink))
            at += entry.room + GAP_BETWEEN
    return Group((("data-legend", "true"),), tuple(drawn))

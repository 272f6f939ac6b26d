"""The legend: the marks of this picture in the notation in use, and only those, each with its words. Marks that look alike
are one row, which says all that they stand for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ui.drawing.genogram.legend_marks import Mark
from ui.drawing.palette import LIGHT
from ui.drawing.scene import Group, Label, Shape, number
from ui.drawing.text_width import wrapped

WIDTH = 232.0
ROW = 34.0
HEAD = 40.0
FOOT = 22.0
"""Height of the last line, which names the notation."""
WORDS_AT = 66.0
SIZE = 13.0

Part = Shape | Label | Group


def legend(marks: Sequence[Mark], notation: str, x: float, y: float, columns: int = 1) -> list[Part]:
    """The panel with its left top corner at ``x``, ``y``; its height is ``height_of(marks, columns)``."""
    width, height = width_of_panel(columns), height_of(marks, columns)
    frame = (("x", number(x)), ("y", number(y)), ("width", number(width)), ("height", number(height)), ("rx", "12"))
    parts: list[Part] = [
        Shape("rect", (*frame, ("fill", LIGHT.surface), ("stroke", LIGHT.border))),
        Label(x + 16, y + 26, "Marks in this picture", 15, "start", 600, LIGHT.ink),
    ]
    rows = _rows(marks, columns)
    for place, mark in enumerate(marks):
        left, middle = x + WIDTH * (place // rows), y + HEAD + ROW * (place % rows + 0.5)
        parts += mark.draw(left + 38, middle)
        lines = wrapped(mark.words, SIZE, 400, WIDTH - WORDS_AT - 10, 2)
        first = middle + 4.5 - 7.5 * (len(lines) - 1)
        parts += [Label(left + WORDS_AT, first + 15 * i, line, SIZE, "start", 400, LIGHT.ink) for i, line in enumerate(lines)]
    parts.append(Label(x + 16, y + height - 12, f"Notation: {notation}", 12, "start", 400, LIGHT.ink_2))
    return parts


def _rows(marks: Sequence[Mark], columns: int) -> int:
    return max(1, -(-len(marks) // columns))


def width_of_panel(columns: int) -> float:
    """Width of the panel, units."""
    return WIDTH * columns


def height_of(marks: Sequence[Mark], columns: int = 1) -> float:
    """Height of the panel, units."""
    return HEAD + ROW * _rows(marks, columns) + FOOT + 4


def joined(marks: Sequence[tuple[object, str, Callable[[float, float], list[Part]]]]) -> list[Mark]:
    """Marks as rows: those with the same ``look`` (first) in one, with the words of all."""
    found: dict[object, tuple[list[str], Callable[[float, float], list[Part]]]] = {}
    for look, words, draw in marks:
        said, _ = found.setdefault(look, ([], draw))
        if words not in said:
            said.append(words)
    return [Mark(", ".join(said), draw) for said, draw in found.values()]

"""Symbols of people: square, circle, rounded square, diamond, triangle; double for the child this is about; a cross for
who died.
"""

from __future__ import annotations

from ui.drawing.genogram.captions import (
    LABEL_GAP,
    LINE_HEIGHT,
    NAME_SIZE,
    SECOND_SIZE,
    SYMBOL,
    YEAR_OFFSET,
    YEAR_SIZE,
    Caption,
    Form,
)
from ui.drawing.icons import icon
from ui.drawing.palette import LIGHT
from ui.drawing.scene import Group, Label, Shape, number
from ui.drawing.text_width import width_of

STROKE = "2"
WHITE = "#FFFFFF"


def outline(form: Form, cx: float, cy: float, size: float, fill: str, stroke: str = STROKE) -> Shape:
    """The shape of a symbol of ``size`` units round its middle."""
    half = size / 2
    ink = (("fill", fill), ("stroke", LIGHT.ink), ("stroke-width", stroke))
    if form is Form.CIRCLE:
        return Shape("circle", (("cx", number(cx)), ("cy", number(cy)), ("r", number(half)), *ink))
    if form is Form.DIAMOND:
        return Shape("path", (("d", _closed((cx, cy - half), (cx + half, cy), (cx, cy + half), (cx - half, cy))), *ink))
    if form is Form.TRIANGLE:
        return Shape("path", (("d", _closed((cx, cy - half), (cx + half, cy + half), (cx - half, cy + half))), *ink))
    corner = (("rx", number(size * 0.26)),) if form is Form.ROUNDED else ()
    place = (("x", number(cx - half)), ("y", number(cy - half)), ("width", number(size)), ("height", number(size)))
    return Shape("rect", (*place, *corner, *ink))


def _closed(*points: tuple[float, float]) -> str:
    first, *rest = points
    lines = " ".join(f"L {number(x)} {number(y)}" for x, y in rest)
    return f"M {number(first[0])} {number(first[1])} {lines} L {number(first[0])} {number(first[1])}"


def symbol(key: str, caption: Caption, centre: tuple[float, float], title: str, *, index: bool) -> Group:
    """One person's symbol with what stands inside it, by the markup contract."""
    cx, cy = centre
    half = SYMBOL / 2
    parts: list[Shape | Label | Group] = [outline(caption.form, cx, cy, SYMBOL, LIGHT.surface if not index else WHITE)]
    if index:
        parts.append(outline(caption.form, cx, cy, SYMBOL - 10, LIGHT.voice_tint))
    if caption.dead:
        parts += _cross(caption, cx, cy)
    if caption.masked:
        parts += icon("lock", cx, cy, 22, LIGHT.ink_2)
        parts += brackets(cx, cy)
    elif caption.form is Form.DIAMOND:
        parts += icon("paw", cx, cy, 26, LIGHT.ink)
    elif caption.inside:
        low = {Form.TRIANGLE: 12.0}.get(caption.form, 5.0)
        size = 20.0 if caption.inside == "?" else 14.0
        parts.append(Label(cx, cy + low + (2 if size > 14 else 0), caption.inside, size=size, weight=600, fill=LIGHT.ink))
    box = (("data-x", cx - half), ("data-y", cy - half), ("data-w", SYMBOL), ("data-h", SYMBOL))
    return Group((("data-person", key), *((k, number(v)) for k, v in box)), tuple(parts), title)


def _cross(caption: Caption, cx: float, cy: float) -> list[Shape | Label | Group]:
    reach = (
        SYMBOL
        / 2
        * (
            0.7071
            if caption.form is Form.CIRCLE
            else 0.5
            if caption.form is Form.DIAMOND
            else 0.93
            if caption.form is Form.ROUNDED
            else 1
        )
    )
    lines = [(cx - reach, cy - reach, cx + reach, cy + reach), (cx + reach, cy - reach, cx - reach, cy + reach)]
    found: list[Shape | Label | Group] = [_line(*line, "1.5") for line in lines]
    if caption.inside:
        room = width_of(caption.inside, 14, 600) + 6
        place = (("x", number(cx - room / 2)), ("y", number(cy - 10)), ("width", number(room)), ("height", "20"))
        found.append(Shape("rect", (*place, ("fill", WHITE))))
    return found


def _line(x1: float, y1: float, x2: float, y2: float, width: str) -> Shape:
    ends = (("d", f"M {number(x1)} {number(y1)} L {number(x2)} {number(y2)}"), ("fill", "none"))
    return Shape("path", (*ends, ("stroke", LIGHT.ink), ("stroke-width", width)))


def brackets(cx: float, cy: float, half: float = SYMBOL / 2) -> list[Shape | Label | Group]:
    """Square brackets: adopted, and grows up in another family. They stay inside the tenth that the symbol's box forgives."""
    found: list[Shape | Label | Group] = []
    for side in (-1, 1):
        out, inner = cx + side * (half + 6), cx + side * (half - 2)
        path = f"M {number(inner)} {number(cy - half - 4)} H {number(out)} V {number(cy + half + 4)} H {number(inner)}"
        found.append(Shape("path", (("d", path), ("fill", "none"), ("stroke", LIGHT.ink), ("stroke-width", STROKE))))
    return found


def words(key: str, caption: Caption, centre: tuple[float, float], ground: str) -> list[Shape | Label | Group]:
    """Name and second line under the symbol, years above it; each text says where it is."""
    cx, cy = centre
    top = cy + SYMBOL / 2 + LABEL_GAP
    box = _box(key, cx - caption.width / 2, top, caption.width, caption.height)
    halo = (("paint-order", "stroke"), ("stroke", ground), ("stroke-width", "4"), ("stroke-linejoin", "round"))
    found: list[Shape | Label | Group] = []
    y = top + 12
    for line in caption.names:
        found.append(Label(cx, y, line, NAME_SIZE, "middle", 600, LIGHT.ink, (*halo, *box)))
        y += LINE_HEIGHT
    for line in caption.seconds:
        found.append(Label(cx, y, line, SECOND_SIZE, "middle", 400, LIGHT.ink_2, (*halo, *box)))
        y += LINE_HEIGHT
    for text, side in ((caption.born, -1), (caption.died, 1)):
        if text:
            width = width_of(text, YEAR_SIZE)
            x = cx + side * YEAR_OFFSET
            year_box = _box(key, x - width if side < 0 else x, cy - SYMBOL / 2 - 16, width, 13)
            found.append(
                Label(x, cy - SYMBOL / 2 - 6, text, YEAR_SIZE, "end" if side < 0 else "start", 400, LIGHT.ink_2, year_box)
            )
    return found


def _box(key: str, x: float, y: float, w: float, h: float) -> tuple[tuple[str, str], ...]:
    return (("data-label-of", key), ("data-x", number(x)), ("data-y", number(y)), ("data-w", number(w)), ("data-h", number(h)))

"""Symbols of people: the shape that the notation has for them, what is inside it, the mark of the child this is about and of who
died.
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
)
from ui.drawing.genogram.notation import Being, Died, Form, Middle
from ui.drawing.genogram.outlines import LOSS_HALF, LOSS_HEIGHT, corners_of
from ui.drawing.icons import icon
from ui.drawing.palette import LIGHT
from ui.drawing.scene import Group, Label, Shape, number
from ui.drawing.text_width import width_of

STROKE = "2"
WHITE = "#FFFFFF"


def outline(form: Form, cx: float, cy: float, size: float, fill: str, *, dotted: bool = False) -> Shape:
    """The shape of a symbol of ``size`` units round its middle; ``dotted``: somebody who died, where no cross is drawn."""
    half = size / 2
    dots = (("stroke-dasharray", "0.1 5"), ("stroke-linecap", "round")) if dotted else ()
    ink = (("fill", fill), ("stroke", LIGHT.ink), ("stroke-width", "2.4" if dotted else STROKE), *dots)
    if form is Form.CIRCLE:
        return Shape("circle", (("cx", number(cx)), ("cy", number(cy)), ("r", number(half)), *ink))
    if form in {Form.SQUARE, Form.ROUNDED}:
        corner = (("rx", number(size * 0.26)),) if form is Form.ROUNDED else ()
        place = (("x", number(cx - half)), ("y", number(cy - half)), ("width", number(size)), ("height", number(size)))
        return Shape("rect", (*place, *corner, *ink))
    points = corners_of(form, cx, cy, half)
    lines = " ".join(f"L {number(x)} {number(y)}" for x, y in [*points[1:], points[0]])
    return Shape("path", (("d", f"M {number(points[0][0])} {number(points[0][1])} {lines}"), *ink))


def symbol(key: str, caption: Caption, centre: tuple[float, float], title: str) -> Group:
    """One person's symbol with what stands inside it, by the markup contract."""
    cx, cy = centre
    half = SYMBOL / 2
    dotted = caption.died_mark is Died.LEAF and caption.being is not Being.LOST
    parts: list[Shape | Label | Group] = [outline(caption.form, cx, cy, SYMBOL, WHITE, dotted=dotted)]
    if caption.middle is Middle.DOUBLE:
        parts.append(outline(caption.form, cx, cy, SYMBOL - 10, LIGHT.voice_tint))
    elif caption.middle is Middle.ARROW:
        parts += arrow(cx, cy)
    if caption.inner is not None:
        parts.append(outline(caption.inner, cx, cy, SYMBOL * 0.62, WHITE))
    parts += _dead(caption, cx, cy)
    if caption.masked or caption.bracketed:
        parts += brackets(cx, cy)
    if caption.masked:
        parts += icon("lock", cx, cy, 22, LIGHT.ink_2)
    elif caption.being is Being.PET:
        parts += icon("paw", cx, cy, 26, LIGHT.ink)
    elif caption.inside:
        low = {Form.TRIANGLE: 12.0, Form.DOME: 7.0}.get(caption.form, 5.0)
        size = 20.0 if caption.inside == "?" else 12.0 if caption.inner or len(caption.inside) > 3 else 14.0
        parts.append(Label(cx, cy + low + (2 if size > 14 else 0), caption.inside, size=size, weight=600, fill=LIGHT.ink))
    box = (("data-x", cx - half), ("data-y", cy - half), ("data-w", SYMBOL), ("data-h", SYMBOL))
    return Group((("data-person", key), *((k, number(v)) for k, v in box)), tuple(parts), title)


def _dead(caption: Caption, cx: float, cy: float) -> list[Shape | Label | Group]:
    """The mark of who died; a loss before birth has its cross across the small triangle, and no other mark."""
    if caption.died_mark is None:
        return []
    if caption.being is Being.LOST:
        middle = cy - SYMBOL / 2 + LOSS_HEIGHT * 0.62
        return loss_cross(cx, middle, LOSS_HALF * 0.7) if caption.died_mark is Died.CROSS else []
    if caption.died_mark is Died.LEAF:
        return leaf(cx + SYMBOL * 0.4, cy + SYMBOL * 0.36)
    reach = SYMBOL / 2 * CROSS_REACH.get(caption.form, 1.0)
    return died_strokes(caption.died_mark, cx, cy, reach, _words_room(caption))


CROSS_REACH = {
    Form.CIRCLE: 0.7071,
    Form.DIAMOND: 0.5,
    Form.ROUNDED: 0.93,
    Form.DOME: 0.78,
    Form.HEXAGON: 0.68,
    Form.TRIANGLE: 0.6,
}
"""How far a cross reaches, as a share of half the symbol, where it is not to its corners."""


def _words_room(caption: Caption) -> float:
    return width_of(caption.inside, 14, 600) + 6 if caption.inside else 0.0


def died_strokes(mark: Died, cx: float, cy: float, reach: float, room: float = 0.0) -> list[Shape | Label | Group]:
    """A cross, or the one slash of a pedigree, open where ``room`` units are kept for the age."""
    down = (cx - reach, cy - reach, cx + reach, cy + reach)
    out = 1.0 if mark is Died.CROSS else 1.25
    up = (cx - reach * out, cy + reach * out, cx + reach * out, cy - reach * out)
    found: list[Shape | Label | Group] = [_line(*line, "1.5") for line in ((down, up) if mark is Died.CROSS else (up,))]
    if room:
        place = (("x", number(cx - room / 2)), ("y", number(cy - 10)), ("width", number(room)), ("height", "20"))
        found.append(Shape("rect", (*place, ("fill", WHITE))))
    return found


def loss_cross(cx: float, cy: float, reach: float) -> list[Shape | Label | Group]:
    """The small cross of a pregnancy that ended before birth."""
    return [
        _line(cx - reach, cy - reach, cx + reach, cy + reach, "1.5"),
        _line(cx - reach, cy + reach, cx + reach, cy - reach, "1.5"),
    ]


def leaf(cx: float, cy: float) -> list[Shape | Label | Group]:
    """A leaf on a white ground: somebody who died, for families whom a cross would hurt."""
    ground = Shape("circle", (("cx", number(cx)), ("cy", number(cy)), ("r", "9"), ("fill", WHITE)))
    return [ground, *icon("leaf", cx, cy, 17, LIGHT.ink)]


def arrow(cx: float, cy: float, half: float = SYMBOL / 2) -> list[Shape | Label | Group]:
    """The arrow of a pedigree, from the left below to the symbol: whom this is about."""
    x, y = cx - half * 0.82, cy + half * 0.82
    shaft = _line(x - 16, y + 12, x, y, "2")
    head = " L ".join(f"{number(a)} {number(b)}" for a, b in ((x, y), (x - 10, y + 2), (x - 4, y + 9), (x, y)))
    return [shaft, Shape("path", (("d", f"M {head}"), ("fill", LIGHT.ink)))]


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

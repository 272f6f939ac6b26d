"""The legend: the marks of this picture, and only those, each with its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ui.drawing.genogram.captions import Caption, Form
from ui.drawing.genogram.families import Families
from ui.drawing.genogram.lines import DOTS_BEFORE, DOTS_GUARDIAN, DOTS_NOW, d_of, stroke
from ui.drawing.genogram.symbols import brackets, outline
from ui.drawing.palette import LIGHT
from ui.drawing.scene import Group, Label, Shape, number
from ui.drawing.text_width import wrapped

WIDTH = 232.0
ROW = 34.0
HEAD = 40.0
WORDS_AT = 66.0
SIZE = 13.0

Part = Shape | Label | Group
Mark = tuple[str, Callable[[float, float], list[Part]]]


def legend(marks: Sequence[Mark], x: float, y: float) -> list[Part]:
    """The panel with its left top corner at ``x``, ``y``; its height is ``height_of(marks)``."""
    frame = (("x", number(x)), ("y", number(y)), ("width", number(WIDTH)), ("height", number(height_of(marks))), ("rx", "12"))
    parts: list[Part] = [
        Shape("rect", (*frame, ("fill", LIGHT.surface), ("stroke", LIGHT.border))),
        Label(x + 16, y + 26, "Marks in this picture", 15, "start", 600, LIGHT.ink),
    ]
    for place, (words, draw) in enumerate(marks):
        middle = y + HEAD + ROW * (place + 0.5)
        parts += draw(x + 38, middle)
        lines = wrapped(words, SIZE, 400, WIDTH - WORDS_AT - 10, 2)
        first = middle + 4.5 - 7.5 * (len(lines) - 1)
        parts += [Label(x + WORDS_AT, first + 15 * i, line, SIZE, "start", 400, LIGHT.ink) for i, line in enumerate(lines)]
    return parts


def height_of(marks: Sequence[Mark]) -> float:
    """Height of the panel, units."""
    return HEAD + ROW * len(marks) + 8


def marks_of(families: Families, captions: Sequence[Caption], crossings: bool, homes: bool) -> list[Mark]:
    """The marks used, in fixed order."""
    return [*_people(families, captions), *_pairs(families), *_links(families), *_others(crossings, homes)]


def _people(families: Families, captions: Sequence[Caption]) -> list[Mark]:
    forms = {caption.form for caption in captions}
    ages = any(c.inside not in {"", "?"} for c in captions)
    found: list[Mark] = [
        (words + (" · age inside" if ages and form is Form.SQUARE else ""), _symbol(form, inside))
        for form, words, inside in (
            (Form.SQUARE, "man or boy", ""),
            (Form.CIRCLE, "woman or girl", ""),
            (Form.ROUNDED, "sex not recorded or other", "?"),
            (Form.TRIANGLE, "not yet born", ""),
        )
        if form in forms
    ]
    if families.index is not None and not families.people[families.index].masked:
        form = captions[families.index].form
        found.append(
            (
                "the child this is about",
                lambda x, y: [outline(form, x, y, 26, "#FFFFFF"), outline(form, x, y, 17, LIGHT.voice_tint)],
            )
        )
    if any("≈" in c.inside + c.born + c.died for c in captions):
        found.append(("about: the day is not known", lambda x, y: [Label(x, y + 6, "≈", 18, "middle", 600, LIGHT.ink)]))
    if any(c.dead for c in captions):
        found.append(("died · years above", _dead))
    if any(c.masked for c in captions):
        found.append(("details protected", _protected))
    if Form.DIAMOND in forms:
        found.append(("pet", lambda x, y: [outline(Form.DIAMOND, x, y, 26, "#FFFFFF")]))
    return found


def _symbol(form: Form, inside: str) -> Callable[[float, float], list[Part]]:
    def draw(x: float, y: float) -> list[Part]:
        text: list[Part] = [Label(x, y + 5, inside, 14, "middle", 600, LIGHT.ink)] if inside else []
        return [outline(form, x, y, 21, "#FFFFFF"), *text]

    return draw


def _dead(x: float, y: float) -> list[Part]:
    half = 10.5
    cross = [f"M {number(x - half)} {number(y + s * half)} L {number(x + half)} {number(y - s * half)}" for s in (-1, 1)]
    return [outline(Form.SQUARE, x, y, 21, "#FFFFFF"), *(stroke(d, "1.5") for d in cross)]


def _protected(x: float, y: float) -> list[Part]:
    return [outline(Form.CIRCLE, x, y, 20, "#FFFFFF"), *brackets(x, y, 10)]


def _pairs(families: Families) -> list[Mark]:
    statuses = {pair.records[-1].status for pair in families.pairs if pair.records}
    found: list[Mark] = []
    married = "married (m)" + (" or civil partners (cp)" if "civil" in statuses else "")
    if statuses & {"married", "civil", "widowed"}:
        found.append((married + ("; else a couple" if statuses & {None, "unknown"} else ""), _level("")))
    elif statuses & {None, "unknown"}:
        found.append(("a couple", _level("")))
    if "cohabiting" in statuses:
        found.append(("live together", _level("9 5")))
    if "dating" in statuses:
        found.append(("going out", _level("3 5")))
    if statuses & {"separated"}:
        found.append(("separated (s)", _level("", 1)))
    if "former" in statuses:
        found.append(("were a couple", _level("9 5", 1)))
    if "divorced" in statuses:
        found.append(("divorced (d)", _level("", 2)))
    if any(not pair.recorded for pair in families.pairs):
        found.append(
            (
                "pair known only through a child",
                lambda x, y: [*_level("")(x, y + 4), Label(x, y - 1, "?", 13, "middle", 400, LIGHT.ink_2)],
            )
        )
    return found


def _level(dash: str, strokes: int = 0) -> Callable[[float, float], list[Part]]:
    def draw(x: float, y: float) -> list[Part]:
        marks: list[Part] = [
            stroke(f"M {number(x - 6 + 7 * i)} {number(y + 8)} L {number(x + 2 + 7 * i)} {number(y - 8)}") for i in range(strokes)
        ]
        return [stroke(f"M {number(x - 19)} {number(y)} H {number(x + 19)}", "2", dash), *marks]

    return draw


def _links(families: Families) -> list[Mark]:
    natures = {link.nature for link in families.links}
    found: list[Mark] = []
    if natures & {"birth", "gestational"}:
        found.append(("child by birth", _upright(("2", ""))))
    if any(link.nature == "birth" and link.certainty in {"believed", "disputed", "unknown"} for link in families.links):
        found.append(("said to be a parent, not sure", _upright(("2", "12 4"))))
    if "adoptive" in natures:
        found.append(("child by adoption", _upright(("2", ""), ("2", "2 4"))))
    care = {link.current for link in families.links if link.nature == "foster"}
    if care == {True, False}:
        found.append(("carer: now · before", _upright((DOTS_NOW, "0.1 7"), (DOTS_BEFORE, "0.1 7"))))
    elif care:
        found.append(
            ("carer now" if True in care else "carer before", _upright((DOTS_NOW if True in care else DOTS_BEFORE, "0.1 7")))
        )
    if "special_guardian" in natures:
        found.append(("special guardian", _upright((DOTS_GUARDIAN, "0.1 7"))))
    if natures - {"birth", "gestational", "adoptive", "foster", "special_guardian"}:
        found.append(("other parent (step, in law, in daily life)", _upright(("1.5", "2 4"))))
    return found


def _upright(*lines: tuple[str, str]) -> Callable[[float, float], list[Part]]:
    def draw(x: float, y: float) -> list[Part]:
        left = x - 5 * (len(lines) - 1)
        return [
            stroke(f"M {number(left + 10 * i)} {number(y - 12)} V {number(y + 12)}", width, dash, round_ends=dash == "0.1 7")
            for i, (width, dash) in enumerate(lines)
        ]

    return draw


def _others(crossings: bool, homes: bool) -> list[Mark]:
    found: list[Mark] = []
    if crossings:
        found.append(("lines cross, not joined", _crossing))
    if homes:
        found.append(("live together today", _home))
    return found


def _crossing(x: float, y: float) -> list[Part]:
    arc = [(-19, 0), (-8, 0), (-5, -6), (0, -8), (5, -6), (8, 0), (19, 0)]
    return [stroke(d_of([(x + dx, y + dy) for dx, dy in arc])), stroke(f"M {number(x)} {number(y - 13)} V {number(y + 13)}")]


def _home(x: float, y: float) -> list[Part]:
    place = (("x", number(x - 19)), ("y", number(y - 10)), ("width", "38"), ("height", "20"), ("rx", "4"))
    ink = (("stroke", LIGHT.ink_2), ("stroke-width", "1.5"), ("stroke-dasharray", "2 5"), ("stroke-linecap", "round"))
    return [Shape("rect", (*place, ("fill", LIGHT.sunken), *ink))]

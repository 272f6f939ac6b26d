"""Which marks a picture uses, each with its sample: read from the people, pairs and links that are drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ui.drawing.genogram.captions import Caption
from ui.drawing.genogram.couples import state_of
from ui.drawing.genogram.families import Families
from ui.drawing.genogram.feeling_lines import ink_of, line_of
from ui.drawing.genogram.feelings import Feeling, Felt
from ui.drawing.genogram.lines import DASHES, DOUBLE, DOUBTFUL, DOUBTS, d_of, pattern, stroke, strokes_at
from ui.drawing.genogram.notation import Being, Died, Form, Line, Middle, Notation
from ui.drawing.genogram.symbols import arrow, brackets, died_strokes, leaf, loss_cross, outline
from ui.drawing.icons import icon
from ui.drawing.palette import LIGHT
from ui.drawing.scene import Group, Label, Shape, number

Part = Shape | Label | Group
Draw = Callable[[float, float], list[Part]]
Look = tuple[object, str, Draw]

PEOPLE_WORDS = {
    Being.MAN: "man or boy",
    Being.WOMAN: "woman or girl",
    Being.NONBINARY: "non-binary, or neither of these",
    Being.UNKNOWN: "sex not recorded",
    Being.PET: "pet",
    Being.UNBORN: "not yet born",
    Being.LOST: "pregnancy lost before birth",
}
CHILD_WORDS = {
    "birth": "child by birth",
    "gestational": "carried by (birth, by donation)",
    "adoptive": "child by adoption",
    "special_guardian": "special guardian",
    "donor": "donor",
}
OTHER_PARENTS = "other parent: said on the line"


@dataclass(frozen=True, slots=True)
class Mark:
    """One row of the legend. ``draw``: the sample round a middle point."""

    words: str
    draw: Draw


@dataclass(frozen=True, slots=True)
class Used:
    """What else the picture holds, which people and lines do not tell."""

    crossings: bool = False
    homes: bool = False
    twins: bool = False
    identical: bool = False
    known_through_child: bool = False
    feelings: frozenset[Feeling] = frozenset()
    heads: bool = False
    related: bool = False


def looks_of(families: Families, captions: Sequence[Caption], notation: Notation, used: Used) -> list[Look]:
    """The marks used, in fixed order, each with what tells it from others."""
    return [
        *_people(captions, notation),
        *_states(captions),
        *_pairs(families, notation, used),
        *_links(families, notation),
        *_others(used),
    ]


def _people(captions: Sequence[Caption], notation: Notation) -> Iterator[Look]:
    beings = {caption.being for caption in captions}
    ages = notation.ages_inside and any(c.inside not in {"", "?", notation.unborn_letter} for c in captions)
    told, crossed = False, any(c.being is Being.LOST and c.died_mark is Died.CROSS for c in captions)
    for being in Being:
        if being not in beings:
            continue
        form = notation.forms[being]
        letter = {Being.UNKNOWN: "?", Being.UNBORN: notation.unborn_letter}.get(being, "")
        words = PEOPLE_WORDS[being]
        if ages and not told and being in {Being.MAN, Being.WOMAN, Being.NONBINARY}:
            words, told = words + " · age inside", True
        yield (
            (form, being if letter or being in {Being.PET, Being.LOST} else ""),
            words,
            _symbol(form, letter, being, crossed=crossed),
        )
    for caption in captions:
        if caption.inner is not None:
            yield "inner", "trans: outer shape as lived, inner as given at birth", _nested(caption.form, caption.inner)
    if any("≈" in c.inside + c.born + c.died + " ".join(c.seconds) for c in captions):
        yield "about", "about: the day is not known", lambda x, y: [Label(x, y + 6, "≈", 18, "middle", 600, LIGHT.ink)]


def _symbol(form: Form, inside: str, being: Being, *, crossed: bool) -> Draw:
    def draw(x: float, y: float) -> list[Part]:
        text: list[Part] = [Label(x, y + 5, inside, 14, "middle", 600, LIGHT.ink)] if inside else []
        if being is Being.LOST:
            return [outline(form, x, y + 7, 26, "#FFFFFF"), *(loss_cross(x, y + 2, 5) if crossed else [])]
        if being is Being.PET:
            text = list(icon("paw", x, y, 12, LIGHT.ink))
        return [outline(form, x, y, 26 if form is Form.DIAMOND else 21, "#FFFFFF"), *text]

    return draw


def _nested(form: Form, inner: Form) -> Draw:
    return lambda x, y: [outline(form, x, y, 24, "#FFFFFF"), outline(inner, x, y, 14, "#FFFFFF")]


def _states(captions: Sequence[Caption]) -> Iterator[Look]:
    middle = next((c for c in captions if c.middle is not None), None)
    if middle is not None:
        yield "middle", "the child this is about", _middle(middle)
    years = any(c.dead and c.died for c in captions)
    for mark in Died:
        if any(c.died_mark is mark and c.being is not Being.LOST for c in captions):
            yield mark, "died · years above" if years else "died", _dead(mark)
    if any(c.masked for c in captions):
        yield "masked", "details protected", _protected
    if any(c.bracketed for c in captions):
        yield "bracketed", "adopted", lambda x, y: [outline(Form.CIRCLE, x, y, 20, "#FFFFFF"), *brackets(x, y, 10)]


def _middle(caption: Caption) -> Draw:
    if caption.middle is Middle.ARROW:
        return lambda x, y: [outline(caption.form, x, y, 20, "#FFFFFF"), *arrow(x, y, 10)]
    return lambda x, y: [outline(caption.form, x, y, 26, "#FFFFFF"), outline(caption.form, x, y, 17, LIGHT.voice_tint)]


def _dead(mark: Died) -> Draw:
    if mark is Died.LEAF:
        return lambda x, y: [outline(Form.SQUARE, x, y, 21, "#FFFFFF", dotted=True), *leaf(x + 9, y + 8)]
    return lambda x, y: [outline(Form.SQUARE, x, y, 21, "#FFFFFF"), *died_strokes(mark, x, y, 10.5)]


def _protected(x: float, y: float) -> list[Part]:
    return [outline(Form.CIRCLE, x, y, 20, "#FFFFFF"), *brackets(x, y, 10), *icon("lock", x, y, 12, LIGHT.ink_2)]


def _pairs(families: Families, notation: Notation, used: Used) -> Iterator[Look]:
    states = [state_of(pair.records) for pair in families.pairs if pair.records]
    for status in notation.couples:
        for state in states:
            if (state.parted or state.line or "") != status or state.again:
                continue
            line = notation.couple(state.line).line
            strokes = notation.couple(state.parted).strokes if state.parted else 0
            yield (line, strokes), notation.couple(status).words, _level(line, strokes)
    for state in states:
        if state.again:
            couple, strokes = notation.couple(state.line), notation.couple(state.parted).strokes
            yield (couple.line, strokes, "again"), "parted, together again", _level(couple.line, strokes, back=True)
    if used.related:
        yield "related", "a couple related by blood", _related
    if used.known_through_child:
        yield "through child", "pair known only through a child", _through_child


def _related(x: float, y: float) -> list[Part]:
    return [stroke(f"M {number(x - 19)} {number(y + side * DOUBLE)} H {number(x + 19)}") for side in (-1, 1)]


def _through_child(x: float, y: float) -> list[Part]:
    return [*_level(Line.SOLID, 0)(x, y + 4), Label(x, y - 1, "?", 13, "middle", 400, LIGHT.ink_2)]


def _level(line: Line, strokes: int, *, back: bool = False) -> Draw:
    def draw(x: float, y: float) -> list[Part]:
        across = strokes_at(x - 6, y, strokes, back=back) if strokes else []
        return [stroke(f"M {number(x - 19)} {number(y)} H {number(x + 19)}", "2", DASHES[line]), *across]

    return draw


def _links(families: Families, notation: Notation) -> Iterator[Look]:
    natures = {link.nature: link for link in families.links}
    for nature, words in CHILD_WORDS.items():
        if nature in natures:
            line = notation.child(nature)
            yield line, words, _upright(line)
    if any(link.certainty in DOUBTS for link in families.links):
        yield "doubt", "said to be a parent, not sure", lambda x, y: [stroke(_up(x, y), "2", DOUBTFUL)]
    care = {link.current for link in families.links if link.nature == "foster"}
    line = notation.child("foster")
    if care == {True, False}:
        yield (
            line,
            "carer: now · before",
            lambda x, y: [*pattern(line, _way(x - 5, y)), *pattern(line, _way(x + 5, y), now=False)],
        )
    elif care:
        now = True in care
        yield line, "carer now" if now else "carer before", _upright(line, now=now)
    if set(natures) - {*CHILD_WORDS, "foster"}:
        yield notation.child("other"), OTHER_PARENTS, _upright(notation.child("other"))


def _way(x: float, y: float) -> list[tuple[float, float]]:
    return [(x, y - 13), (x, y + 13)]


def _up(x: float, y: float) -> str:
    return d_of(_way(x, y))


def _upright(line: Line, *, now: bool = True) -> Draw:
    def draw(x: float, y: float) -> list[Part]:
        return list(pattern(line, _way(x, y), now=now))

    return draw


def _others(used: Used) -> Iterator[Look]:
    if used.twins:
        yield "twins", "twins", lambda x, y: _twins(x, y, identical=False)
    if used.identical:
        yield "identical", "identical twins", lambda x, y: _twins(x, y, identical=True)
    if used.crossings:
        yield "crossing", "lines cross, not joined", _crossing
    if used.homes:
        yield "home", "live together today", _home
    for feeling in Feeling:
        if feeling in used.feelings:
            yield feeling, feeling.value, _felt(feeling)
    if used.heads:
        yield "heads", "arrow: to whom it gives", _head


def _felt(feeling: Feeling) -> Draw:
    return lambda x, y: list(line_of(feeling, [(x - 22, y), (x + 22, y)]))


def _head(x: float, y: float) -> list[Part]:
    parts: list[Part] = [
        *ink_of(Felt("", 0, 1, Feeling.DISTANT, to_one=False, to_other=True, said=True), [(x - 22, y), (x + 22, y)])
    ]
    return parts[-1:]


def _twins(x: float, y: float, *, identical: bool) -> list[Part]:
    legs = [stroke(d_of([(x, y - 10), (x + side * 14, y + 6), (x + side * 14, y + 11)])) for side in (-1, 1)]
    return [*legs, *([stroke(d_of([(x - 7, y - 2), (x + 7, y - 2)]))] if identical else [])]


def _crossing(x: float, y: float) -> list[Part]:
    arc = [(-19, 0), (-8, 0), (-5, -6), (0, -8), (5, -6), (8, 0), (19, 0)]
    return [stroke(d_of([(x + dx, y + dy) for dx, dy in arc])), stroke(f"M {number(x)} {number(y - 13)} V {number(y + 13)}")]


def _home(x: float, y: float) -> list[Part]:
    place = (("x", number(x - 19)), ("y", number(y - 10)), ("width", "38"), ("height", "20"), ("rx", "4"))
    ink = (("stroke", LIGHT.ink_2), ("stroke-width", "1.5"), ("stroke-dasharray", "2 5"), ("stroke-linecap", "round"))
    return [Shape("rect", (*place, ("fill", LIGHT.sunken), *ink))]

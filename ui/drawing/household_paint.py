"""Ink of the household in the middle of an eco-map, and what its marks mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphmodel.domain.network import Network
from ui.drawing.eco_map_marks import RING_WORDS, Skin, line_words
from ui.drawing.eco_map_members import Member, public_id
from ui.drawing.eco_map_paint import Ink, Painter, box_attributes
from ui.drawing.eco_map_places import Box, Places
from ui.drawing.genogram.couples import state_of
from ui.drawing.genogram.legend_marks import CHILD_WORDS, OTHER_PARENTS, PEOPLE_WORDS
from ui.drawing.genogram.lines import d_of, link_strokes, pair_style, pattern, stroke
from ui.drawing.genogram.notation import Being, Form, Line, Middle
from ui.drawing.genogram.symbols import outline
from ui.drawing.household_centre import LEADING, NAME, NOTATION, SIZE, Household, Seat, couples_of, ways_of
from ui.drawing.icons import icon
from ui.drawing.legend import Entry, Sample
from ui.drawing.palette import LIGHT
from ui.drawing.scene import Group, Label, Shape, number
from ui.drawing.words import of_name

WHITE = "#FFFFFF"
Part = Shape | Label | Group


class HouseholdPainter(Painter):
    """A map whose middle is a household."""

    def __init__(self, network: Network, ink: Ink, places: Places, household: Household) -> None:
        super().__init__(network, ink, places)
        self.household = household

    def centre(self) -> Group:
        """The circle with everybody who lives with the child, their lines, and their names."""
        x, y = self.places.frame.x, self.places.frame.y
        place = (("cx", number(x)), ("cy", number(y)), ("r", number(self.household.radius)))
        edge = (("fill", self.palette.surface), ("stroke", self.centre_ink), ("stroke-width", "2.5"))
        drawn: list[Part] = [Shape("circle", (*place, *edge))]
        for link, ways in ways_of(self.household):
            child, parents = self.household.seats[link.child], [self.household.seats[one] for one in link.parents]
            marks = (
                ("data-child", public_id(child.person)),
                ("data-parents", " ".join(public_id(one.person) for one in parents)),
                ("data-nature", link.nature),
            )
            lines = [shape for way in ways for shape in link_strokes(link, [(x + a, y + b) for a, b in way], NOTATION)]
            drawn.append(Group(marks, tuple(lines)))
        for pair, (a, b), (c, _) in couples_of(self.household):
            width, dash = pair_style(pair, NOTATION)
            drawn.append(stroke(d_of([(x + a, y + b), (x + c, y + b)]), width, dash))
        drawn.extend(self._seat(seat, x, y) for seat in self.household.seats)
        return Group((("data-household", "middle"),), tuple(drawn), title=f"At home with {self.called}")

    def _seat(self, seat: Seat, x: float, y: float) -> Group:
        mark, caption = public_id(seat.person), seat.caption
        cx, cy = x + seat.x, y + seat.y
        parts: list[Part] = [outline(caption.form, cx, cy, SIZE, WHITE)]
        if caption.middle is Middle.DOUBLE:
            parts.append(outline(caption.form, cx, cy, SIZE - 7, self.palette.voice_tint))
        if caption.being is Being.PET:
            parts.extend(icon("paw", cx, cy, 15, self.palette.ink))
        elif caption.masked:
            parts.extend(icon("lock", cx, cy, 14, self.palette.ink_2))
        elif caption.inside:
            parts.append(Label(cx, cy + 4, caption.inside, 10.5, "middle", 600, self.palette.ink))
        label = Box(x + seat.label.left, y + seat.label.top, x + seat.label.right, y + seat.label.bottom)
        told = (("data-label-of", mark), *box_attributes(label))
        for at, line in enumerate(seat.lines):
            parts.append(Label(cx, label.top + LEADING * (at + 0.8), line, NAME, "middle", 600, self.palette.ink, told))
        box = Box(cx - SIZE / 2, cy - SIZE / 2, cx + SIZE / 2, cy + SIZE / 2)
        name = " ".join(seat.lines)
        title = f"{name}, in the middle" if caption.middle else f"{name}, at home with {self.called}"
        return Group((("data-person", mark), *box_attributes(box)), tuple(parts), title)


def household_entries(household: Household) -> Iterator[Entry]:
    """The legend of the marks in the middle: symbols, then couples, then parents and carers."""
    captions = household.captions
    for being in Being:
        if any(one.being is being for one in captions):
            yield Entry(18.0, PEOPLE_WORDS[being], _symbol_sample(being))
    yield Entry(18.0, "the child this is about", _child_sample(household))
    for status, couple in NOTATION.couples.items():
        if any(state_of(pair.records).line == status for pair, _, _ in couples_of(household)):
            yield Entry(30.0, couple.words, _line_sample(couple.line))
    natures = {link.nature for link in household.families.links}
    for nature in sorted(natures, key=[*CHILD_WORDS, "foster"].index if natures <= {*CHILD_WORDS, "foster"} else str):
        words = "carer" if nature == "foster" else CHILD_WORDS.get(nature, OTHER_PARENTS)
        yield Entry(14.0, words, _upright_sample(NOTATION.child(nature)))


def _symbol_sample(being: Being) -> Sample:
    def draw(x: float, y: float) -> tuple[Part, ...]:
        inside = icon("paw", x + 9, y, 8, LIGHT.ink) if being is Being.PET else ()
        return (outline(NOTATION.forms[being], x + 9, y, 17, WHITE), *inside)

    return draw


def _child_sample(household: Household) -> Sample:
    form = next((one.form for one in household.captions if one.middle is not None), Form.ROUNDED)
    return lambda x, y: (outline(form, x + 9, y, 18, WHITE), outline(form, x + 9, y, 12, LIGHT.voice_tint))


def _line_sample(line: Line) -> Sample:
    return lambda x, y: tuple(pattern(line, [(x, y), (x + 28, y)]))


def _upright_sample(line: Line) -> Sample:
    return lambda x, y: tuple(pattern(line, [(x + 7, y - 10), (x + 7, y + 10)]))


def said_of_the_middle(inside: Sequence[Member], called: str, skin: Skin) -> tuple[str, ...]:
    """What the map would show of those in the middle: ring and line, each in words, with whose it is."""
    made = []
    for one in inside:
        ring = RING_WORDS.get(one.ring, skin.not_placed(called))
        line = f"; line: {line_words(one.line.pattern, skin)}, {_whose(one, called)}" if one.line is not None else ""
        made.append(f"{one.name}: {ring}{line}")
    return (f"In the middle, at home with {called}. {'. '.join(made)}.",) if made else ()


def _whose(one: Member, called: str) -> str:
    return "as we judge it" if one.line is not None and one.line.ours else f"{of_name(called)} own view"

"""The map itself in ink: ground, lines, the child in the middle, everybody round it. Heading and legend are ``eco_map.py``'s."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphmodel.domain.dates import age_on
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from ui.drawing.eco_map_ground import ground, part_names, ring_names
from ui.drawing.eco_map_marks import CHILD_AGE, RING_WORDS, Skin, line_words, look_of
from ui.drawing.eco_map_members import Member, public_id, the_child
from ui.drawing.eco_map_places import Box, Frame, Placed, Places, Sizes
from ui.drawing.eco_map_reading import first_name
from ui.drawing.hartman import Pen, line
from ui.drawing.palette import Palette
from ui.drawing.scene import Group, Label, Shape, number
from ui.drawing.symbols import extent, halo, symbol
from ui.drawing.text_width import width_of, wrapped

LINE_GAP = 5.0
"""Lines end this far before a symbol, units."""


@dataclass(frozen=True, slots=True)
class Ink:
    """What a map is drawn with. ``centre``: colour of the child's disc, None = the palette's own."""

    palette: Palette
    skin: Skin
    sizes: Sizes
    ground: str
    centre: str | None = None


def bounds(places: Places) -> Box:
    """Everything of the map itself."""
    frame, band = places.frame, places.band
    boxes = [box for placed in places.placed for box in (placed.symbol, placed.label)]
    boxes.extend(words.box for words in places.part_names)
    return Box(
        min(-frame.across - band, *(box.left for box in boxes)),
        min(-frame.down - band, *(box.top for box in boxes)),
        max(frame.across + band, *(box.right for box in boxes)),
        max(frame.down + band, *(box.bottom for box in boxes)),
    )


def moved_box(box: Box, right: float, down: float) -> Box:
    """The same box elsewhere."""
    return Box(box.left + right, box.top + down, box.right + right, box.bottom + down)


def moved(places: Places, right: float, down: float) -> Places:
    """The same layout elsewhere on the sheet."""
    frame = Frame(places.frame.x + right, places.frame.y + down, places.frame.across, places.frame.down)
    return replace(
        places,
        frame=frame,
        placed=tuple(
            replace(
                one,
                x=one.x + right,
                y=one.y + down,
                symbol=moved_box(one.symbol, right, down),
                label=moved_box(one.label, right, down),
            )
            for one in places.placed
        ),
        part_names=tuple(replace(words, box=moved_box(words.box, right, down)) for words in places.part_names),
        ring_names=tuple(replace(words, box=moved_box(words.box, right, down)) for words in places.ring_names),
    )


class Painter:
    """Draws one layout of one network."""

    def __init__(self, network: Network, ink: Ink, places: Places) -> None:
        self.network, self.places = network, places
        self.child: Person = the_child(network)
        self.called = first_name(self.child)
        self.palette, self.skin, self.sizes, self.ground = ink.palette, ink.skin, ink.sizes, ink.ground
        self.centre_ink = ink.centre or ink.palette.primary

    def map(self, shown: Sequence[Member]) -> tuple[Shape | Label | Group, ...]:
        """Everything of the map in drawing order; ``shown`` gives the order of the people."""
        by_mark = {placed.member.mark: placed for placed in self.places.placed}
        ordered = [by_mark[member.mark] for member in shown]
        return (
            Group((("data-ground", "true"),), ground(self.places, self.palette)),
            *(self.tie(placed) for placed in ordered if placed.member.line is not None),
            *part_names(self.places, self.palette, self.sizes),
            *ring_names(self.places, self.palette, self.sizes, self.ground),
            self.centre(),
            *(self.person(placed) for placed in ordered),
        )

    def tie(self, placed: Placed) -> Group:
        """The line between the child and one person who has one."""
        member, frame = placed.member, self.places.frame
        assert member.line is not None  # noqa: S101 - only members with a line come here
        start = self._towards((frame.x, frame.y), (placed.x, placed.y), self.sizes.centre_radius + LINE_GAP)
        reach = extent(self.sizes.radius, long_unseen=member.long_unseen)
        end = self._towards((placed.x, placed.y), (frame.x, frame.y), reach + LINE_GAP)
        pen = Pen(self.palette, self.sizes.pen_scale, member.line.ours)
        whose = "as we judge it" if member.line.ours else f"as {self.called} says"
        return Group(
            (("data-tie", f"tie-{member.mark}"), ("data-between", f"{public_id(self.child)} {member.mark}")),
            line(start, end, member.line.pattern, pen, member.line.heads),
            title=f"{self.called} and {member.name}: {line_words(member.line.pattern, self.skin)}, {whose}",
        )

    @staticmethod
    def _towards(start: tuple[float, float], end: tuple[float, float], length: float) -> tuple[float, float]:
        share = length / max(length, ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5)
        return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share

    def centre(self) -> Group:
        """The child in the middle."""
        x, y, radius = self.places.frame.x, self.places.frame.y, self.sizes.centre_radius
        disc = (("cx", number(x)), ("cy", number(y)), ("r", number(radius)))
        edge = (("fill", self.centre_ink), ("stroke", self.ground), ("stroke-width", "4"))
        size, lines = _fitted(self.called, 2 * radius - 12, self.sizes.centre_radius * 0.51)
        box = _text_box(x, y, lines, size, 700)
        return Group(
            (("data-person", public_id(self.child)), *box_attributes(Box(x - radius, y - radius, x + radius, y + radius))),
            (
                Shape("circle", (*disc, *edge)),
                *_label_lines(lines, x, box, _Lettering(size, 700, self.palette.on_primary), public_id(self.child)),
            ),
            title=f"{self.called}, in the middle",
        )

    def person(self, placed: Placed) -> Group:
        """One person: symbol and name."""
        member, radius = placed.member, self.sizes.radius
        age = age_on(member.person.birth, self.network.as_of)
        look = look_of(member, self.palette, age is not None and age.number < CHILD_AGE)
        box = Box(placed.x - radius, placed.y - radius, placed.x + radius, placed.y + radius)
        ink = _Lettering(self.sizes.name_size, 600, self.palette.ink, halo(self.ground))
        names = _label_lines(placed.lines, placed.x, placed.label, ink, member.mark)
        return Group(
            (("data-person", member.mark), *box_attributes(box)),
            (*symbol(look, placed.x, placed.y, radius, self.palette), *names),
            title=self._said_aloud(member),
        )

    def _said_aloud(self, member: Member) -> str:
        """What a screen reader says of one symbol."""
        parts = [member.name, member.relationship]
        if self.places.rings:
            parts.append(RING_WORDS.get(member.ring, self.skin.not_placed(self.called)))
        if member.died:
            parts.append("has died")
        if member.asked_to_stop:
            parts.append(f"{self.called} asked to stop")
        elif member.is_closed:
            parts.append("closed, with a reason")
        if member.long_unseen:
            parts.append("not seen for a long time")
        return ", ".join(parts)


def box_attributes(box: Box) -> tuple[tuple[str, str], ...]:
    """A box as the markup contract states it."""
    return (
        ("data-x", number(box.left)),
        ("data-y", number(box.top)),
        ("data-w", number(box.right - box.left)),
        ("data-h", number(box.bottom - box.top)),
    )


def _fitted(text: str, room: float, largest: float) -> tuple[float, tuple[str, ...]]:
    """Type size and lines by which a name fits its circle; a very long name becomes small, never cut."""
    size = largest
    while size > 7:
        lines = wrapped(text, size, 700, room, most_lines=2)
        if all(width_of(line, size, 700) <= room for line in lines):
            return size, lines
        size -= 0.5
    return size, wrapped(text, size, 700, room, most_lines=4)


def _text_box(x: float, y: float, lines: tuple[str, ...], size: float, weight: int) -> Box:
    half = max(width_of(line, size, weight) for line in lines) / 2
    tall = size * 1.15 * len(lines)
    return Box(x - half, y - tall / 2, x + half, y + tall / 2)


@dataclass(frozen=True, slots=True)
class _Lettering:
    """How a name is written: size in units, weight, colour, and what keeps it clear of lines behind it."""

    size: float
    weight: int
    fill: str
    edge: tuple[tuple[str, str], ...] = ()


def _label_lines(lines: tuple[str, ...], x: float, box: Box, ink: _Lettering, owner: str) -> tuple[Label, ...]:
    """The lines of one name inside its box; each carries the whole box, as the markup contract says."""
    tall = (box.bottom - box.top) / len(lines)
    attributes = (("data-label-of", owner), *box_attributes(box), *ink.edge)
    return tuple(
        Label(x, box.top + tall * at + tall / 2 + ink.size * 0.36, text, ink.size, "middle", ink.weight, ink.fill, attributes)
        for at, text in enumerate(lines)
    )

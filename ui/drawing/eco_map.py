"""A child's eco-map (Hartman 1978): the child in the middle, people by closeness and part of life, lines by how it is.

Whose view it is and which day are always printed. The same network gives the same drawing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from graphmodel.domain.dates import age_on
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person
from ui.drawing.drawing import Drawing, EcoMapReport, groups, overlaps_in
from ui.drawing.eco_map_ground import ground, part_names, ring_names
from ui.drawing.eco_map_header import Heading, heading_of
from ui.drawing.eco_map_marks import CHILD_AGE, PART_WORDS, RING_WORDS, Skin, entries, line_words, look_of
from ui.drawing.eco_map_members import Member, public_id, the_child
from ui.drawing.eco_map_places import Box, Frame, Placed, Places, Sizes
from ui.drawing.eco_map_reading import members as members_of
from ui.drawing.eco_map_search import place
from ui.drawing.hartman import Pen, line
from ui.drawing.legend import height_of, legend
from ui.drawing.palette import DARK, LIGHT, Palette
from ui.drawing.scene import Group, Label, Scene, Shape, number
from ui.drawing.symbols import extent, halo, symbol
from ui.drawing.text_width import width_of, wrapped

EDGE = 20.0
"""Blank edge round the drawing, units."""
LINE_GAP = 5.0
"""Lines end this far before a symbol, units."""
WORKER_SIZES = Sizes(radius=21, centre_radius=36, name_size=13.5, line_height=15.5, name_room=98, across=376, down=248)
CHILD_SIZES = Sizes(
    radius=26, centre_radius=42, name_size=15, line_height=17, name_room=112, across=458, down=288,
    sector_size=15, ring_size=13, pen_scale=1.0,
)  # fmt: skip
_SIZES: Mapping[Audience, Sizes] = MappingProxyType(dict.fromkeys(Audience, WORKER_SIZES) | {Audience.CHILD: CHILD_SIZES})


@dataclass(frozen=True, slots=True)
class EcoMapOptions:
    """How to draw. ``dark``: on the dark ground (never for print). ``with_frame``: with heading, legend and last line."""

    dark: bool = False
    with_frame: bool = True


def draw_eco_map(network: Network, options: EcoMapOptions | None = None) -> Drawing[EcoMapReport]:
    """The eco-map of ``network.child`` for ``network.audience``.

    Everyone of ``eco_map_reading.members`` is drawn once. Raises ``Refused`` for a network without a child in the middle.
    """
    options = options or EcoMapOptions()
    palette = DARK if options.dark else LIGHT
    child, shown = the_child(network), members_of(network)
    skin = Skin(child=network.audience is Audience.CHILD, worker=network.audience is Audience.WORKER)
    sizes = _SIZES[network.audience]
    places = place(shown, sizes, PART_WORDS, RING_WORDS)
    artist = _Artist(network, child, palette, skin, sizes, places)
    scene = artist.scene(shown, options.with_frame)
    return Drawing(scene, report_of(scene, child, shown))


def report_of(scene: Scene, child: Person, shown: Sequence[Member]) -> EcoMapReport:
    """The proof of a finished scene: counted from what it holds, not from what was meant to be drawn."""
    wanted = {public_id(child), *(member.mark for member in shown)}
    drawn = [owner for owner, _ in groups(scene.children, "data-person")]
    said = {member.mark for member in shown if member.line is not None}
    tied = [group for _, group in groups(scene.children, "data-tie") if any(isinstance(part, Shape) for part in group.children)]
    return EcoMapReport(
        people=len(shown) + 1,
        drawn_people=len(drawn),
        ties=len(said),
        drawn_ties=len(tied),
        lost=tuple(sorted(wanted - set(drawn))),
        invented=tuple(sorted(set(drawn) - wanted)),
        overlaps=overlaps_in(scene),
        width=scene.width,
        height=scene.height,
    )


def _bounds(places: Places) -> Box:
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


def _moved_box(box: Box, right: float, down: float) -> Box:
    return Box(box.left + right, box.top + down, box.right + right, box.bottom + down)


def _moved(places: Places, right: float, down: float) -> Places:
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
                symbol=_moved_box(one.symbol, right, down),
                label=_moved_box(one.label, right, down),
            )
            for one in places.placed
        ),
        part_names=tuple(replace(words, box=_moved_box(words.box, right, down)) for words in places.part_names),
        ring_names=tuple(replace(words, box=_moved_box(words.box, right, down)) for words in places.ring_names),
    )


class _Artist:
    """Turns one layout into a scene."""

    def __init__(self, network: Network, child: Person, palette: Palette, skin: Skin, sizes: Sizes, places: Places) -> None:
        self.network, self.child, self.palette = network, child, palette
        self.skin, self.sizes, self.places = skin, sizes, places
        self.ground = palette.paper if skin.child or palette.is_dark else palette.surface
        self.heading: Heading = heading_of(network, child, [one.member for one in places.placed], skin)

    def scene(self, shown: Sequence[Member], with_frame: bool) -> Scene:
        """Heading, map, legend and last line, one below the other."""
        called = self.heading.called
        bounds = _bounds(self.places)
        width = max(bounds.right - bounds.left, self.heading.width if with_frame else 0.0) + 2 * EDGE
        top = EDGE + (self.heading.height if with_frame else 0.0)
        right = (width - (bounds.right - bounds.left)) / 2 - bounds.left
        self.places = _moved(self.places, right, top - bounds.top)
        bottom = top + bounds.bottom - bounds.top
        children: list[Shape | Label | Group] = list(self._map(shown))
        if with_frame:
            children.extend(self.heading.drawn(EDGE, EDGE, self.palette))
            marks = entries(shown, self.skin, self.palette, called)
            children.append(legend(marks, EDGE, bottom + 16, width - 2 * EDGE, self.palette))
            bottom += 16 + height_of(marks, width - 2 * EDGE)
            for text in self.heading.last_lines:
                bottom += 18
                children.append(Label(EDGE, bottom, text, 12, "start", 400, self.palette.ink_2))
        return Scene(
            width=width,
            height=bottom + EDGE,
            title=self.heading.title,
            description=self.heading.description,
            children=tuple(children),
            background=self.ground,
        )

    def _map(self, shown: Sequence[Member]) -> tuple[Shape | Label | Group, ...]:
        by_mark = {placed.member.mark: placed for placed in self.places.placed}
        ordered = [by_mark[member.mark] for member in shown]
        return (
            Group((("data-ground", "true"),), ground(self.places, self.palette)),
            *(self._tie(placed) for placed in ordered if placed.member.line is not None),
            *part_names(self.places, self.palette, self.sizes),
            *ring_names(self.places, self.palette, self.sizes, self.ground),
            self._centre(),
            *(self._person(placed) for placed in ordered),
        )

    def _tie(self, placed: Placed) -> Group:
        member, frame = placed.member, self.places.frame
        assert member.line is not None  # noqa: S101 - only members with a line come here
        start = self._towards((frame.x, frame.y), (placed.x, placed.y), self.sizes.centre_radius + LINE_GAP)
        reach = extent(self.sizes.radius, long_unseen=member.long_unseen)
        end = self._towards((placed.x, placed.y), (frame.x, frame.y), reach + LINE_GAP)
        pen = Pen(self.palette, self.sizes.pen_scale, member.line.ours)
        whose = "as we judge it" if member.line.ours else f"as {self.heading.called} says"
        return Group(
            (("data-tie", f"tie-{member.mark}"), ("data-between", f"{public_id(self.child)} {member.mark}")),
            line(start, end, member.line.pattern, pen, member.line.heads),
            title=f"{self.heading.called} and {member.name}: {line_words(member.line.pattern, self.skin)}, {whose}",
        )

    @staticmethod
    def _towards(start: tuple[float, float], end: tuple[float, float], length: float) -> tuple[float, float]:
        share = length / max(length, ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5)
        return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share

    def _centre(self) -> Group:
        x, y, radius = self.places.frame.x, self.places.frame.y, self.sizes.centre_radius
        disc = (("cx", number(x)), ("cy", number(y)), ("r", number(radius)))
        edge = (("fill", self.palette.primary), ("stroke", self.ground), ("stroke-width", "4"))
        size, lines = _fitted(self.heading.called, 2 * radius - 12, self.sizes.centre_radius * 0.51)
        box = _text_box(x, y, lines, size, 700)
        return Group(
            (("data-person", public_id(self.child)), *_box_attributes(Box(x - radius, y - radius, x + radius, y + radius))),
            (
                Shape("circle", (*disc, *edge)),
                *_label_lines(lines, x, box, _Ink(size, 700, self.palette.on_primary), public_id(self.child)),
            ),
            title=f"{self.heading.called}, in the middle",
        )

    def _person(self, placed: Placed) -> Group:
        member, radius = placed.member, self.sizes.radius
        age = age_on(member.person.birth, self.network.as_of)
        look = look_of(member, self.palette, age is not None and age.number < CHILD_AGE)
        box = Box(placed.x - radius, placed.y - radius, placed.x + radius, placed.y + radius)
        ink = _Ink(self.sizes.name_size, 600, self.palette.ink, halo(self.ground))
        names = _label_lines(placed.lines, placed.x, placed.label, ink, member.mark)
        return Group(
            (("data-person", member.mark), *_box_attributes(box)),
            (*symbol(look, placed.x, placed.y, radius, self.palette), *names),
            title=self._said_aloud(member),
        )

    def _said_aloud(self, member: Member) -> str:
        """What a screen reader says of one symbol."""
        parts = [member.name, member.relationship]
        if self.places.rings:
            parts.append(RING_WORDS.get(member.ring, self.skin.not_placed(self.heading.called)))
        if member.died:
            parts.append("has died")
        if member.asked_to_stop:
            parts.append(f"{self.heading.called} asked to stop")
        elif member.is_closed:
            parts.append("closed, with a reason")
        if member.long_unseen:
            parts.append("not seen for a long time")
        return ", ".join(parts)


def _box_attributes(box: Box) -> tuple[tuple[str, str], ...]:
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
class _Ink:
    """How a name is written: size in units, weight, colour, and what keeps it clear of lines behind it."""

    size: float
    weight: int
    fill: str
    edge: tuple[tuple[str, str], ...] = ()


def _label_lines(lines: tuple[str, ...], x: float, box: Box, ink: _Ink, owner: str) -> tuple[Label, ...]:
    """The lines of one name inside its box; each carries the whole box, as the markup contract says."""
    tall = (box.bottom - box.top) / len(lines)
    attributes = (("data-label-of", owner), *_box_attributes(box), *ink.edge)
    return tuple(
        Label(x, box.top + tall * at + tall / 2 + ink.size * 0.36, text, ink.size, "middle", ink.weight, ink.fill, attributes)
        for at, text in enumerate(lines)
    )

"""Two eco-maps of one child on two days, everybody in the same place, and between them in words what changed.

Beside one another on a screen, below one another on upright paper. Moves are drawn on the later map from where somebody stood.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphmodel.domain.network import Network
from ui.drawing.drawing import Drawing, EcoMapReport, groups, overlaps_in
from ui.drawing.eco_map import EDGE, ink_for
from ui.drawing.eco_map_header import Heading, heading_of
from ui.drawing.eco_map_marks import entries
from ui.drawing.eco_map_members import Member, public_id, the_child
from ui.drawing.eco_map_paint import Ink, Painter, bounds, moved
from ui.drawing.eco_map_places import Placed, Places
from ui.drawing.eco_map_reading import first_name, members
from ui.drawing.legend import Entry, Sample, height_of, legend
from ui.drawing.map_changes import MOVES, Change, MapChange, changes_on_the_map
from ui.drawing.palette import LIGHT, Palette
from ui.drawing.rich_text import Run, lines_of
from ui.drawing.scene import Group, Label, Scene, Shape, number
from ui.drawing.then_and_now_places import TwoPlaces, two_places
from ui.drawing.words import day_words, of_name

GAP, TITLE, WORD_SIZE, LEADING = 28.0, 26.0, 14.0, 20.0
COLUMN = 440.0
"""Widest column of words, units: about 60 letters."""
SIDE_BY_SIDE, ROUNDER = 0.84, 1.14
"""How wide and how high a map is where two stand beside one another, as shares of the usual."""
Drawn = tuple[Shape | Label | Group, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two maps: its network, members, places, heading and what stands above it."""

    network: Network
    members: tuple[Member, ...]
    places: Places
    heading: Heading
    title: str


def draw_then_and_now(earlier: Network, later: Network, *, below: bool = False) -> Drawing[EcoMapReport]:
    """Two maps of one child for one audience; ``below``: the later one under the earlier one, for upright paper.

    Raises ``Refused`` without a child in the middle, ``ValueError`` for two children, two audiences or days in the wrong order.
    """
    if (earlier.child, earlier.audience) != (later.child, later.audience) or earlier.as_of > later.as_of:
        raise ValueError("then and now are two maps of one child for one audience, the earlier day first")
    ink = ink_for(later.audience, LIGHT)
    sizes = ink.sizes if below else replace(ink.sizes, across=ink.sizes.across * SIDE_BY_SIDE, down=ink.sizes.down * ROUNDER)
    then, now = members(earlier), members(later)
    found = two_places(then, now, sizes)
    sides = tuple(
        _Side(
            network,
            group,
            places,
            heading_of(network, the_child(network), group, ink.skin),
            f"{word}: {day_words(network.as_of)}",
        )
        for network, group, places, word in ((earlier, then, found.then, "Then"), (later, now, found.now, "Now"))
    )
    told = changes_on_the_map(then, now, first_name(the_child(later)), ink.skin)
    return _Sheet(sides, replace(ink, sizes=sizes), found, told).drawing(below)


def _side(network: Network, shown: tuple[Member, ...], places: Places, word: str, ink: Ink) -> _Side:
    heading = heading_of(network, the_child(network), shown, ink.skin)
    return _Side(network, shown, places, heading, f"{word}: {day_words(network.as_of)}")


class _Sheet:
    """Puts the two maps and the words together."""

    def __init__(self, sides: tuple[_Side, ...], ink: Ink, found: TwoPlaces, told: tuple[MapChange, ...]) -> None:
        self.sides, self.ink, self.found, self.told = sides, ink, found, told
        box = bounds(found.now)
        other = bounds(found.then)
        self.left, self.top = min(box.left, other.left), min(box.top, other.top)
        self.wide = max(box.right, other.right) - self.left
        self.tall = max(box.bottom, other.bottom) - self.top
        self.wide = max(self.wide, *(side.heading.width for side in sides))
        self.head = max(side.heading.height for side in sides) + TITLE

    def drawing(self, below: bool) -> Drawing[EcoMapReport]:
        """The finished picture with its proof."""
        width = (self.wide if below else 2 * self.wide + GAP) + 2 * EDGE
        first = self._map(0, EDGE, EDGE)
        block = self.head + self.tall + 14
        if below:
            words, high = self._words(EDGE, EDGE + block, width - 2 * EDGE)
            second = self._map(1, EDGE, EDGE + block + high)
            bottom = EDGE + 2 * block + high
        else:
            second = self._map(1, EDGE + self.wide + GAP, EDGE)
            words, high = self._words(EDGE, EDGE + block, width - 2 * EDGE)
            bottom = EDGE + block + high
        marks = self._entries()
        key = legend(marks, EDGE, bottom, width - 2 * EDGE, LIGHT)
        bottom += height_of(marks, width - 2 * EDGE)
        last = []
        for text in self._last_lines():
            bottom += 18
            last.append(Label(EDGE, bottom, text, 12, "start", 400, LIGHT.ink_2))
        scene = Scene(
            width, bottom + EDGE, self._title(), self._description(), (first, second, *words, key, *last), self.ink.ground
        )
        return Drawing(scene, _report_of(scene, self.sides))

    def _title(self) -> str:
        return f"{of_name(self.sides[1].heading.called)} map then and now"

    def _description(self) -> str:
        whose = " ".join(f"{side.title}. {side.heading.whose}." for side in self.sides)
        return f"{whose} {' '.join(one.words for one in self.told) or self._nothing()}"

    def _nothing(self) -> str:
        return "Nothing that is recorded changed on the map. What nobody recorded is not here."

    def _map(self, which: int, x: float, y: float) -> Group:
        side = self.sides[which]
        places = moved(side.places, x - self.left, y + self.head - self.top)
        drawn = list(Painter(side.network, self.ink, places).map(side.members))
        drawn[1:1] = self._under(places)
        drawn.extend(self._over(which, places, moved(self.found.then, x - self.left, y + self.head - self.top)))
        title = Label(x, y + 16, side.title, 18, "start", 600, LIGHT.ink)
        return Group(
            (("data-map", "then" if which == 0 else "now"),),
            (title, *side.heading.drawn(x, y + TITLE, LIGHT), *drawn),
            title=f"{side.title}. {side.heading.whose}",
        )

    def _of(self, *kinds: Change) -> set[str]:
        return {one.mark for one in self.told if one.kind in kinds}

    def _under(self, places: Places) -> Drawn:
        """What lies under lines and people: a band under each line that changed."""
        changed = self._of(Change.LINE)
        return tuple(
            _band(places, placed) for placed in places.placed if placed.member.mark in changed and placed.member.line is not None
        )

    def _over(self, which: int, places: Places, then: Places) -> Drawn:
        """Rings round who came or went; on the later map, where somebody stood and the way from there."""
        radius = self.ink.sizes.radius
        marked = self._of(Change.GONE) if which == 0 else self._of(Change.CAME)
        drawn: list[Shape | Label | Group] = [
            _ring(placed, radius, dashed=which == 0) for placed in places.placed if placed.member.mark in marked
        ]
        if which == 1:
            was = {placed.member.mark: placed for placed in then.placed}
            for placed in places.placed:
                if placed.member.mark in self.found.moved:
                    drawn.extend(_way(was[placed.member.mark], placed, radius))
        return tuple(drawn)

    def _words(self, x: float, y: float, width: float) -> tuple[Drawn, float]:
        """The changes in columns, and how high they are with their title."""
        columns = max(1, int((width + GAP) // (COLUMN + GAP)))
        room = (width - GAP * (columns - 1)) / columns
        said = [one.words for one in self.told] or [self._nothing()]
        blocks = [lines_of((Run(words),), WORD_SIZE, room) for words in said]
        share = sum(len(lines) for lines in blocks) / columns
        title = f"What changed ({len(self.told)})" if self.told else "What changed"
        drawn: list[Shape | Label | Group] = [Label(x, y + 18, title, 18, "start", 600, LIGHT.ink)]
        column, row, deepest = 0, 0, 0
        for lines in blocks:
            if row and row + len(lines) / 2 > share and column < columns - 1:
                column, row = column + 1, 0
            for line in lines:
                drawn.extend(line.drawn(x + column * (room + GAP), y + 42 + row * LEADING, WORD_SIZE))
                row += 1
            deepest = max(deepest, row)
        return (Group((("data-changes", str(len(self.told))),), tuple(drawn)),), 42 + deepest * LEADING + 8

    def _entries(self) -> tuple[Entry, ...]:
        everybody = [member for side in self.sides for member in side.members]
        made = list(entries(everybody, self.ink.skin, LIGHT, self.sides[1].heading.called))
        for kinds, words, sample in (
            ({Change.CAME}, Change.CAME.value, _ring_sample(dashed=False)),
            ({Change.GONE}, Change.GONE.value, _ring_sample(dashed=True)),
            ({*MOVES, Change.PART, Change.PLACED, Change.TAKEN_OFF}, "from where somebody stood then", _way_sample),
            ({Change.LINE}, "another line, or given another way", _band_sample),
        ):
            shown = self._of(*kinds) & (self.found.moved if sample is _way_sample else self._of(*kinds))
            if shown:
                made.append(Entry(34.0, words, sample))
        return tuple(made)

    def _last_lines(self) -> tuple[str, ...]:
        then, now = (len(side.members) for side in self.sides)
        count = f"Then {then} of {then}, now {now} of {now} people, pets and places are drawn. Who was not moved has one place."
        return (
            count,
            "Not recorded means not recorded: never “none”, never “safe”. What was not said again stands as it was said.",
        )


def _report_of(scene: Scene, sides: Sequence[_Side]) -> EcoMapReport:
    """The proof of both maps in one: counted on the finished picture, each map against its own day."""
    wanted, drawn = [], []
    for side, (word, group) in zip(sides, groups(scene.children, "data-map"), strict=True):
        wanted += [f"{word}:{mark}" for mark in (public_id(the_child(side.network)), *(one.mark for one in side.members))]
        drawn += [f"{word}:{owner}" for owner, _ in groups((group,), "data-person")]
    return EcoMapReport(
        people=len(wanted),
        drawn_people=len(drawn),
        ties=sum(one.line is not None for side in sides for one in side.members),
        drawn_ties=sum(any(isinstance(part, Shape) for part in tie.children) for _, tie in groups(scene.children, "data-tie")),
        lost=tuple(sorted(set(wanted) - set(drawn))),
        invented=tuple(sorted(set(drawn) - set(wanted))),
        overlaps=overlaps_in(scene),
        width=scene.width,
        height=scene.height,
    )


def _ring(placed: Placed, radius: float, *, dashed: bool) -> Shape:
    return _circle(placed.x, placed.y, radius + 4.2, LIGHT, dashed="5 4" if dashed else "")


def _circle(x: float, y: float, radius: float, palette: Palette, *, dashed: str) -> Shape:
    place_of = (("cx", number(x)), ("cy", number(y)), ("r", number(radius)), ("fill", "none"))
    dash = (("stroke-dasharray", dashed),) if dashed else ()
    return Shape("circle", (*place_of, ("stroke", palette.primary), ("stroke-width", "2.5"), *dash))


def _band(places: Places, placed: Placed) -> Shape:
    """A pale band under the whole way of a line."""
    return _band_between((places.frame.x, places.frame.y), (placed.x, placed.y))


def _band_between(start: tuple[float, float], end: tuple[float, float]) -> Shape:
    way = f"M{number(start[0])} {number(start[1])} L{number(end[0])} {number(end[1])}"
    ink = (("fill", "none"), ("stroke", LIGHT.primary), ("stroke-opacity", "0.22"), ("stroke-width", "18"))
    return Shape("path", (("d", way), *ink))


def _way(was: Placed, now: Placed, radius: float) -> Drawn:
    """A dotted circle where somebody stood, and a bow with an arrow head to where they stand, clear of their own line."""
    return (_circle(was.x, was.y, radius * 0.8, LIGHT, dashed="2 5"), *_bow((was.x, was.y), (now.x, now.y), radius))


def _bow(start: tuple[float, float], end: tuple[float, float], radius: float) -> Drawn:
    length = math.dist(start, end) or 1.0
    right, down = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    side = (-down, right)
    begins = (start[0] + side[0] * radius * 0.8, start[1] + side[1] * radius * 0.8)
    ends = (end[0] + side[0] * (radius + 5), end[1] + side[1] * (radius + 5))
    bulge = radius + 5 + min(26.0, length * 0.3)
    middle = ((start[0] + end[0]) / 2 + side[0] * bulge, (start[1] + end[1]) / 2 + side[1] * bulge)
    curve = (
        f"M{number(begins[0])} {number(begins[1])} Q{number(middle[0])} {number(middle[1])} {number(ends[0])} {number(ends[1])}"
    )
    ink = (("stroke", LIGHT.primary), ("stroke-width", "2.5"), ("stroke-linejoin", "round"))
    back = math.dist(middle, ends) or 1.0
    along = ((middle[0] - ends[0]) / back, (middle[1] - ends[1]) / back)
    corners = [(ends[0] + along[0] * 10 + along[1] * turn, ends[1] + along[1] * 10 - along[0] * turn) for turn in (5.0, -5.0)]
    head = "M" + " L".join(f"{number(x)} {number(y)}" for x, y in (ends, *corners)) + " Z"
    return (
        Shape("path", (("d", curve), ("fill", "none"), *ink)),
        Shape("path", (("d", head), ("fill", LIGHT.primary), *ink)),
    )


def _ring_sample(*, dashed: bool) -> Sample:
    def draw(x: float, y: float) -> Drawn:
        return (_circle(x + 17, y, 9.0, LIGHT, dashed="5 4" if dashed else ""),)

    return draw


def _way_sample(x: float, y: float) -> Drawn:
    way, head = f"M{number(x + 12)} {number(y)} L{number(x + 30)} {number(y)}", (x + 32, y)
    corners = " L".join(f"{number(x + 23)} {number(y + turn)}" for turn in (4.5, -4.5))
    ink = (("stroke", LIGHT.primary), ("stroke-width", "2"), ("stroke-linejoin", "round"))
    return (
        _circle(x + 6, y, 5.0, LIGHT, dashed="2 3"),
        Shape("path", (("d", way), ("fill", "none"), *ink)),
        Shape("path", (("d", f"M{number(head[0])} {number(head[1])} L{corners} Z"), ("fill", LIGHT.primary), *ink)),
    )


def _band_sample(x: float, y: float) -> Drawn:
    return (_band_between((x, y), (x + 34, y)),)

"""The child's map with our record laid over it: where the child puts somebody, what we judge, and in words where the two differ.

The child's line is as the child said it; ours lies beside it, paler, with a hollow square. Neither is merged with the other, and
nothing that the child keeps private is in the picture, for a picture is easily passed on.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from graphmodel.domain.errors import Refused
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.two_views import ViewDifference, differences_between_views, without_private_views
from ui.drawing.both_views_words import Rows, rows_of
from ui.drawing.drawing import Drawing, EcoMapReport
from ui.drawing.eco_map import EDGE, ink_for, report_of
from ui.drawing.eco_map_header import heading_of
from ui.drawing.eco_map_marks import PART_WORDS, RING_WORDS, Skin, entries, line_words
from ui.drawing.eco_map_members import Line, Member, public_id, the_child
from ui.drawing.eco_map_paint import LINE_GAP, Ink, Painter, bounds, moved
from ui.drawing.eco_map_places import Placed, Places
from ui.drawing.eco_map_reading import members
from ui.drawing.eco_map_search import place
from ui.drawing.hartman import Heads, Pattern, Pen, line
from ui.drawing.legend import Entry, height_of, legend
from ui.drawing.palette import LIGHT
from ui.drawing.scene import Group, Label, Scene, Shape, number
from ui.drawing.symbols import extent
from ui.drawing.words import of_name

APART = 6.0
"""How far each of two lines lies from the middle of the way, units."""
BADGE, CORNER = 9.0, 0.75
SHEET, UPRIGHT = 860.0, 273 / 186
"""Width of a page of rows, units, so that its words are 8 points on A4; height of upright paper inside its margins, by width."""
PRIVATE = "What {0} keeps private is not in this picture."
Drawn = tuple[Shape | Label | Group, ...]


def draw_both_views(whole: Network) -> Drawing[EcoMapReport]:
    """The overlaid map, for workers only. Raises ``Refused`` for a map made for anybody else, or without a child in it."""
    sheet, places = _laid_out(whole)
    return sheet.drawing(places)


def both_views_on_sheets(whole: Network) -> tuple[tuple[Scene, ...], EcoMapReport]:
    """The same as pages for upright sheets: the map, then the rows. Raises ``Refused`` as ``draw_both_views``."""
    sheet, places = _laid_out(whole)
    return sheet.pages(places)


def _laid_out(whole: Network) -> tuple[_Sheet, Places]:
    if whole.audience is not Audience.WORKER:
        raise Refused("The child’s view beside our record is for those who work with the child. Choose the audience “worker”.")
    network = without_private_views(whole)
    the_child(network)
    shown, ours = members(network), _our_lines(network)
    # Who has only our line gets room for it too.
    shown = tuple(one if one.line is not None or one.mark not in ours else replace(one, line=ours[one.mark]) for one in shown)
    # Somebody may stand outside the rings because the child's word on them was taken off: only what is shown is told.
    ink = replace(ink_for(network.audience, LIGHT), skin=Skin(child=False, worker=False))
    places = place(shown, ink.sizes, PART_WORDS, RING_WORDS)
    return _Sheet(network, ink, shown, ours, _numbers(network, shown)), places


def _our_lines(network: Network) -> Mapping[str, Line]:
    """Our line for each member of whom anything is judged, whether or not the child said how it is."""
    silent = replace(network, views=())
    return {one.mark: one.line for one in members(silent) if one.line is not None}


def _numbers(network: Network, shown: Sequence[Member]) -> dict[str, tuple[int, ViewDifference]]:
    """The differences by mark, numbered as they are listed; only of those who are on the picture."""
    by_person = {one.person.id: one.mark for one in shown}
    told = [one for one in differences_between_views(network) if one.person in by_person]
    return {by_person[one.person]: (at, one) for at, one in enumerate(told, start=1)}


class _Both(Painter):
    """A map on which each way from the child can carry two lines."""

    def __init__(self, network: Network, ink: Ink, places: Places, ours: Mapping[str, Line]) -> None:
        super().__init__(network, ink, places)
        self.our_lines = ours

    def tie(self, placed: Placed) -> Group:
        """The child's line and ours, side by side; one of them alone in the middle."""
        member = placed.member
        hers = member.line if member.line is not None and not member.line.ours else None
        our_line = self.our_lines.get(member.mark)
        aside = APART if hers is not None and our_line is not None else 0.0
        drawn = []
        if hers is not None:
            drawn.append(self._one(placed, hers, -aside))
        if our_line is not None:
            drawn.append(self._one(placed, our_line, aside))
        return Group((), tuple(drawn))

    def _one(self, placed: Placed, drawn: Line, aside: float) -> Group:
        start, end = self._ends(placed, aside)
        pen = Pen(self.palette, self.sizes.pen_scale, drawn.ours)
        whose = "as we judge it" if drawn.ours else f"as {self.called} says"
        mark = placed.member.mark
        return Group(
            (("data-tie", f"tie-{mark}{'-ours' if drawn.ours else ''}"), ("data-between", f"{public_id(self.child)} {mark}")),
            line(start, end, drawn.pattern, pen, drawn.heads),
            title=f"{self.called} and {placed.member.name}: {line_words(drawn.pattern, self.skin)}, {whose}",
        )

    def _ends(self, placed: Placed, aside: float) -> tuple[tuple[float, float], tuple[float, float]]:
        middle = (self.places.frame.x, self.places.frame.y)
        away = (placed.x - middle[0], placed.y - middle[1])
        length = math.hypot(*away) or 1.0
        right, down = away[0] / length, away[1] / length
        shift = (-down * aside, right * aside)
        first = self.sizes.centre_radius + LINE_GAP
        last = length - extent(self.sizes.radius, long_unseen=placed.member.long_unseen) - LINE_GAP
        return (
            (middle[0] + right * first + shift[0], middle[1] + down * first + shift[1]),
            (middle[0] + right * last + shift[0], middle[1] + down * last + shift[1]),
        )


class _Sheet:
    """Heading, map with numbers, the rows of what differs, legend and last lines."""

    def __init__(
        self,
        network: Network,
        ink: Ink,
        shown: tuple[Member, ...],
        ours: Mapping[str, Line],
        numbers: Mapping[str, tuple[int, ViewDifference]],
    ) -> None:
        self.network, self.ink, self.shown, self.ours, self.numbers = network, ink, shown, ours, numbers
        self.heading = heading_of(network, the_child(network), shown, ink.skin)

    def drawing(self, places: Places) -> Drawing[EcoMapReport]:
        """The finished picture with its proof, the rows under the map."""
        width = self._width(places)
        rows = self._rows()
        drawn, bottom = self._map(places, width)
        drawn += rows.drawn(EDGE, bottom, width - 2 * EDGE)
        scene = self._closed(drawn, bottom + rows.height(width - 2 * EDGE) + 14, width)
        return Drawing(scene, self._proof(scene))

    def pages(self, places: Places) -> tuple[tuple[Scene, ...], EcoMapReport]:
        """The same for upright sheets: the map on the first, the rows on those after it, at a size that can be read."""
        width = self._width(places)
        drawn, bottom = self._map(places, width)
        first = self._closed(drawn, bottom, width)
        room, tall = SHEET - 2 * EDGE, SHEET * UPRIGHT
        sheets = [first]
        for rows in self._rows().on_sheets(room, tall - 2 * EDGE):
            scene = Scene(SHEET, tall, first.title, " ".join(rows.sentences), rows.drawn(EDGE, EDGE, room), self.ink.ground)
            sheets.append(scene)
        return tuple(sheets), self._proof(first)

    def _width(self, places: Places) -> float:
        box = bounds(places)
        return max(box.right - box.left, self.heading.width) + 2 * EDGE

    def _rows(self) -> Rows:
        ordered = sorted(self.numbers, key=lambda one: self.numbers[one][0])
        return rows_of([self.numbers[mark] for mark in ordered], self.heading.called)

    def _map(self, places: Places, width: float) -> tuple[list[Shape | Label | Group], float]:
        """Heading, map and numbers, and where they end."""
        box = bounds(places)
        top = EDGE + self.heading.height
        places = moved(places, (width - (box.right - box.left)) / 2 - box.left, top - box.top)
        drawn: list[Shape | Label | Group] = [
            *self.heading.drawn(EDGE, EDGE, LIGHT),
            *_Both(self.network, self.ink, places, self.ours).map(self.shown),
            *self._badges(places),
        ]
        return drawn, top + box.bottom - box.top + 20

    def _closed(self, drawn: list[Shape | Label | Group], bottom: float, width: float) -> Scene:
        """The picture with legend and last lines from ``bottom`` on."""
        called = self.heading.called
        marks = self._entries(called)
        drawn.append(legend(marks, EDGE, bottom, width - 2 * EDGE, LIGHT))
        bottom += height_of(marks, width - 2 * EDGE)
        for text in (*self.heading.last_lines, PRIVATE.format(called)):
            bottom += 18
            drawn.append(Label(EDGE, bottom, text, 12, "start", 400, LIGHT.ink_2))
        title = f"{of_name(called)} view and our record"
        return Scene(width, bottom + EDGE, title, self._description(self._rows()), tuple(drawn), self.ink.ground)

    def _proof(self, scene: Scene) -> EcoMapReport:
        said = sum(one.line is not None and not one.line.ours for one in self.shown)
        report = report_of(scene, the_child(self.network), self.shown)
        return replace(report, ties=said + sum(one.mark in self.ours for one in self.shown))

    def _description(self, rows: Rows) -> str:
        return " ".join((f"{self.heading.whose}, {self.heading.day}.", *rows.sentences, PRIVATE.format(self.heading.called)))

    def _badges(self, places: Places) -> Drawn:
        """A number at everybody of whom the two say different things: the number of their row."""
        radius = self.ink.sizes.radius
        return tuple(
            part
            for placed in places.placed
            if placed.member.mark in self.numbers
            for part in _badge(self.numbers[placed.member.mark][0], placed.x - radius * CORNER, placed.y - radius * CORNER)
        )

    def _entries(self, called: str) -> tuple[Entry, ...]:
        lines = [replace(one, line=self.ours[one.mark]) for one in self.shown if one.mark in self.ours]
        said = [one for one in entries([*self.shown, *lines], self.ink.skin, LIGHT, called) if not one.words.startswith("as we")]
        if self.ours:
            said.append(Entry(38.0, "our line, as we judge it", _our_sample))
        if self.numbers:
            said.append(Entry(20.0, "the two differ: see the row of this number", _number_sample))
        return tuple(said)


def _badge(row: int, x: float, y: float) -> Drawn:
    place_of = (("cx", number(x)), ("cy", number(y)), ("r", number(BADGE)))
    disc = Shape("circle", (*place_of, ("fill", LIGHT.primary), ("stroke", LIGHT.surface), ("stroke-width", "1.5")))
    size = 11.0 if row < 100 else 8.0
    return (disc, Label(x, y + size * 0.36, str(row), size, "middle", 600, LIGHT.on_primary))


def _our_sample(x: float, y: float) -> Drawn:
    return line((x, y), (x + 38, y), Pattern.ORDINARY, Pen(LIGHT, 0.72, ours=True), Heads())


def _number_sample(x: float, y: float) -> Drawn:
    return _badge(1, x + 10, y)

"""The child's page to take away: "My people", the map in the child's own colours, what was said, what is owed, whom to turn to.

One A4 page; where there are more words or more people than one page holds at a size that can be read, more pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphmodel.domain.network import Network
from ui.drawing.drawing import EcoMapReport
from ui.drawing.eco_map import ink_for, report_of
from ui.drawing.eco_map_marks import PART_WORDS, RING_WORDS, entries
from ui.drawing.eco_map_members import Member, the_child
from ui.drawing.eco_map_paint import Ink, Painter, bounds, moved
from ui.drawing.eco_map_places import Places, Sizes
from ui.drawing.eco_map_reading import first_name
from ui.drawing.eco_map_search import first_scale, place_as_large
from ui.drawing.legend import height_of, legend
from ui.drawing.palette import LIGHT, mixed
from ui.drawing.rich_text import Line, Run, lines_of
from ui.drawing.scene import Group, Label, Scene, Shape, number
from ui.drawing.take_away_words import COLOURS, PageWords, TakeAway, for_the_child, on_the_page, words_of
from ui.drawing.words import of_name

WIDTH, HEIGHT = 703.0, 1032.0
"""Inside the margins of an upright A4 sheet, units (96 to the inch)."""
TITLE_SIZE, BOX_TITLE, TEXT, LEADING, SMALL = 40.0, 18.0, 15.0, 21.0, 12.5
HEADING, FOOTER, GAP, INSIDE = 66.0, 26.0, 14.0, 16.0
MAP_HEIGHT = 580.0
"""Most height of the map where everything else shares its page."""
LEAST_NAME = 10.7
"""8 points: no name on paper is smaller."""
LEAST_MAP, MOST_UPRIGHT, SMALLER, SLACK = 260.0, 1.25, 0.893, 4.0
"""Least height of a map, units; most height against its width; the step by which symbols become smaller; and by how much more
than it is too large a map is made smaller, units."""
_SIZES = Sizes(
    radius=25, centre_radius=42, name_size=15, line_height=17, name_room=112, across=338, down=250,
    sector_size=14, ring_size=11.5, pen_scale=0.86,
)  # fmt: skip
_BOX = 18.0
"""Side of the little box that is ticked when a promise was kept."""
Drawn = tuple[Shape | Label | Group, ...]


@dataclass(frozen=True, slots=True)
class TakeAwayPages:
    """The pages, the map on the first, and the proof of that map."""

    pages: tuple[Scene, ...]
    report: EcoMapReport


def draw_take_away(whole: Network, options: TakeAway | None = None) -> TakeAwayPages:
    """The child's page from the child's own map. Raises ``Refused`` for a map that was made for anybody else."""
    options = options or TakeAway()
    network = for_the_child(whole, options)
    said = words_of(whole, options)
    return _Page(network, options, said).pages()


class _Page:
    """Puts one child's page together."""

    def __init__(self, network: Network, options: TakeAway, said: PageWords) -> None:
        self.network, self.said, self.colour = network, said, COLOURS[options.colour]
        self.child, self.shown = the_child(network), on_the_page(network)
        self.called = first_name(self.child)
        self.ink = replace(ink_for(network.audience, LIGHT), ground=LIGHT.surface, centre=self.colour)

    def pages(self) -> TakeAwayPages:
        """Everything on one page where it fits; else the map first, and the words on pages of their own."""
        column = (WIDTH - GAP) / 2 - 2 * INSIDE
        left = [lines_of(runs, TEXT, column) for runs in self.said.said or ((Run(self.said.said_nothing),),)]
        right = [lines_of(runs, TEXT, column - _BOX - 10) for runs in self.said.promises] or [
            lines_of((Run(self.said.promised_nothing),), TEXT, column)
        ]
        mine = self._mine()
        tall = max(_height(left), _height(right)) + GAP + _mine_height(mine)
        room = HEIGHT - HEADING - FOOTER - GAP * 2
        together = self._map(min(MAP_HEIGHT, room - tall - self._legend_height()))
        if together is not None:
            top = HEIGHT - FOOTER - tall
            words = (*self._boxes(left, right, top), *self._mine_box(mine, HEIGHT - FOOTER - _mine_height(mine)))
            first = self._scene((*together, *words), 1.0)
            return TakeAwayPages((first,), report_of(first, self.child, self.shown))
        return self._apart(left, right, mine)

    def _apart(self, left: list[tuple[Line, ...]], right: list[tuple[Line, ...]], mine: tuple[Line, ...]) -> TakeAwayPages:
        """The map on a page of its own, which is drawn smaller where a crowd needs that; the words after it."""
        room = HEIGHT - HEADING - FOOTER - GAP - self._legend_height()
        alone = self._map(room)
        scale = 1.0
        while alone is None:
            scale *= 1.08
            alone = self._map((HEIGHT * scale - HEADING - FOOTER - GAP) - self._legend_height(scale), scale)
        first = self._scene(alone, scale)
        pages = [first]
        while left or right or mine:
            space = HEIGHT - HEADING - FOOTER
            lefts, left = _as_many(left, space)
            rights, right = _as_many(right, space)
            drawn = list(self._boxes(lefts, rights, HEADING)) if lefts or rights else []
            used = max(_height(lefts), _height(rights)) + GAP if drawn else 0.0
            if not left and not right and mine and used + _mine_height(mine) <= space:
                drawn.extend(self._mine_box(mine, HEADING + used))
                mine = ()
            pages.append(self._scene(tuple(drawn), 1.0))
        return TakeAwayPages(tuple(pages), report_of(first, self.child, self.shown))

    def _map(self, height: float, scale: float = 1.0) -> Drawn | None:
        """The map below the heading with its legend, no higher than ``height``; None where names would become too small."""
        found = _places(self.shown, WIDTH * scale, height, 1.0 if scale == 1.0 else LEAST_NAME / _SIZES.name_size)
        if found is None:
            return None
        places, sizes = found
        box = bounds(places)
        wide, tall = box.right - box.left, box.bottom - box.top
        places = moved(places, (WIDTH * scale - wide) / 2 - box.left, HEADING - box.top)
        marks = entries(self.shown, self.ink.skin, LIGHT, self.called)
        inked = Ink(LIGHT, self.ink.skin, sizes, self.ink.ground, self.colour)
        drawn: Drawn = Painter(self.network, inked, places).map(self.shown)
        return (*drawn, legend(marks, 0.0, HEADING + tall + GAP, WIDTH * scale, LIGHT, centred=True))

    def _legend_height(self, scale: float = 1.0) -> float:
        return height_of(entries(self.shown, self.ink.skin, LIGHT, self.called), WIDTH * scale) + GAP

    def _scene(self, drawn: Drawn, scale: float) -> Scene:
        width, height = WIDTH * scale, HEIGHT * scale
        rule = (("x", "0"), ("y", "50"), ("width", number(width)), ("height", "3.5"), ("rx", "1.5"), ("fill", self.colour))
        left, right = self.said.footer
        framed: Drawn = (
            Label(0.0, 38.0, "My people", TITLE_SIZE, "start", 700, self.colour),
            Label(width, 38.0, self.said.by, TEXT, "end", 400, LIGHT.ink_2),
            Shape("rect", rule),
            *drawn,
            Label(0.0, height - 6, left, SMALL, "start", 400, LIGHT.ink_2),
            Label(width, height - 6, right, SMALL, "end", 400, LIGHT.ink_2),
        )
        title = f"My people, {self.said.by}"
        return Scene(width, height, title, f"{of_name(self.called)} page to take away. {left}", framed, LIGHT.surface)

    def _boxes(self, left: list[tuple[Line, ...]], right: list[tuple[Line, ...]], top: float) -> Drawn:
        """The child's words in honey, what is owed in the page's own colour, side by side."""
        wide, tall = (WIDTH - GAP) / 2, max(_height(left), _height(right))
        tint = mixed(self.colour, LIGHT.surface, 0.12)
        boxes = (_card(0.0, top, wide, tall, LIGHT.voice_tint), _card(wide + GAP, top, wide, tall, tint))
        said = _column("What I said", LIGHT.voice_ink, left, INSIDE, top, ticked=None)
        box = self.colour if self.said.promises else None
        owed = _column(f"What {self.said.worker} will do", self.colour, right, wide + GAP + INSIDE, top, ticked=box)
        return (*boxes, *said, *owed)

    def _mine(self) -> tuple[Line, ...]:
        first = lines_of((Run("This map is mine. ", 700, self.colour), Run(self.said.mine)), TEXT, WIDTH - 2 * INSIDE)
        return first + lines_of(
            (Run("Want to talk to somebody else? ", 700, self.colour), Run(self.said.others)), TEXT, WIDTH - 2 * INSIDE
        )

    def _mine_box(self, lines: tuple[Line, ...], top: float) -> Drawn:
        card = _card(1.0, top, WIDTH - 2, _mine_height(lines), LIGHT.surface, LIGHT.border)
        rows = [line.drawn(INSIDE, top + INSIDE + LEADING * at + TEXT * 0.9, TEXT) for at, line in enumerate(lines)]
        return (card, *(label for row in rows for label in row))


def _places(shown: Sequence[Member], width: float, height: float, largest: float = 1.0) -> tuple[Places, Sizes] | None:
    """Everybody's place at the largest size of names that fits, ``largest`` × the usual or less; None below ``LEAST_NAME``."""
    if height < LEAST_MAP:
        return None
    across, down, share = (width - 6) / 2, min((height - 6) / 2, width * MOST_UPRIGHT / 2), largest
    while _SIZES.name_size * share >= LEAST_NAME - 0.01 and min(across, down) >= LEAST_MAP / 2:
        sizes = _sized(share, across, down)
        crowded = first_scale(shown, sizes) > 1
        places = None if crowded else place_as_large(shown, sizes, PART_WORDS, RING_WORDS)
        if places is None:
            share *= SMALLER
            continue
        box = bounds(places)
        wider, higher = box.right - box.left - width, box.bottom - box.top - height
        if wider <= 0 and higher <= 0:
            return places, sizes
        # A little more than what is over: names at the edge come to stand elsewhere on a smaller map.
        across -= wider / 2 + SLACK if wider > 0 else 0.0
        down -= higher / 2 + SLACK if higher > 0 else 0.0
    return None


def _sized(share: float, across: float, down: float) -> Sizes:
    return replace(
        _SIZES,
        radius=_SIZES.radius * share,
        centre_radius=_SIZES.centre_radius * max(share, 0.8),
        name_size=_SIZES.name_size * share,
        line_height=_SIZES.line_height * share,
        name_room=_SIZES.name_room * share,
        pen_scale=_SIZES.pen_scale * share,
        across=across,
        down=down,
    )


def _height(blocks: Sequence[tuple[Line, ...]]) -> float:
    """Of a box with these paragraphs under its title."""
    return 2 * INSIDE + BOX_TITLE + 10 + sum(LEADING * len(lines) for lines in blocks) + 7 * max(0, len(blocks) - 1)


def _mine_height(lines: Sequence[Line]) -> float:
    return 2 * INSIDE + LEADING * len(lines) - 2


def _as_many(blocks: list[tuple[Line, ...]], space: float) -> tuple[list[tuple[Line, ...]], list[tuple[Line, ...]]]:
    """As many paragraphs as fit this height, and the rest; a paragraph that is longer than a page goes on over the next."""
    taken: list[tuple[Line, ...]] = []
    left = list(blocks)
    while left and _height([*taken, left[0]]) <= space:
        taken.append(left.pop(0))
    if left and not taken:
        fits = max(1, int((space - _height([()])) // LEADING))
        return [left[0][:fits]], [left[0][fits:], *left[1:]]
    return taken, left


def _card(x: float, y: float, width: float, height: float, fill: str, edge: str = "none") -> Shape:
    place_of = (("x", number(x)), ("y", number(y)), ("width", number(width)), ("height", number(height)), ("rx", "16"))
    return Shape("rect", (*place_of, ("fill", fill), ("stroke", edge), ("stroke-width", "2")))


def _column(title: str, colour: str, blocks: Sequence[tuple[Line, ...]], x: float, top: float, *, ticked: str | None) -> Drawn:
    """A title and its paragraphs; ``ticked``: colour of a box to tick beside each, None without."""
    drawn: list[Shape | Label | Group] = [Label(x, top + INSIDE + BOX_TITLE * 0.85, title, BOX_TITLE, "start", 700, colour)]
    at = top + INSIDE + BOX_TITLE + 10
    for lines in blocks:
        if ticked is not None:
            place_of = (("x", number(x)), ("y", number(at + 1)), ("width", number(_BOX)), ("height", number(_BOX)), ("rx", "4"))
            drawn.append(Shape("rect", (*place_of, ("fill", LIGHT.surface), ("stroke", ticked), ("stroke-width", "2"))))
        for line in lines:
            drawn.extend(line.drawn(x + (0.0 if ticked is None else _BOX + 10), at + TEXT * 0.95, TEXT))
            at += LEADING
        at += 7
    return tuple(drawn)

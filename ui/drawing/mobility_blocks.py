"""The parts of a mobility map from top to bottom: years, lanes of bands, threads, moves in words, legend, last lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from graphmodel.domain.network import Audience, Network
from ui.drawing.icons import icon
from ui.drawing.legend import height_of, legend
from ui.drawing.mobility_bands import Band, Lane, Move
from ui.drawing.mobility_chart import ACROSS, BAND, BAND_GAP, LABEL, LEFT, RIGHT, PlacedBand, Scale, hatching, placed_bands
from ui.drawing.mobility_legend import entries_of
from ui.drawing.mobility_people import Thread
from ui.drawing.mobility_threads import ROW, thread_row
from ui.drawing.palette import LIGHT, KindInk, Part
from ui.drawing.rich_text import Run, lines_of
from ui.drawing.scene import Group, Label, Shape, number
from ui.drawing.text_width import width_of
from ui.wording import short_day

EDGE = 20.0
AXIS, LANE_GAP, MARK, LEADING = 30.0, 12.0, 8.0, 18.0
Drawn = tuple[Shape | Label | Group, ...]
_LANES = {
    Lane.HOMES: ("Homes", "home", Part.HOME),
    Lane.SCHOOLS: ("Schools", "school", Part.SCHOOL),
    Lane.WORKERS: ("Workers", "worker", Part.HELP),
}


@dataclass(frozen=True, slots=True)
class Look:
    """What every part asks: the map, what the child is called, the scale of time, and the moves."""

    network: Network
    called: str
    scale: Scale
    moves: tuple[Move, ...]

    @property
    def left(self) -> float:
        """Left edge of the picture's content."""
        return EDGE

    @property
    def shift(self) -> float:
        """Added to places of the scale."""
        return EDGE


@dataclass(frozen=True, slots=True)
class Block:
    """One part, with its height; ``timed``: the years' lines run through it. ``draw`` takes the upper edge."""

    height: float
    draw: Callable[[float], Drawn]
    timed: bool = True


def blocks_of(look: Look, bands: Sequence[Band], threads: Sequence[Thread]) -> list[Block]:
    """All parts in their order."""
    made = [axis_block(look)]
    if look.moves:
        made.append(_moves_block(look))
    made.extend(_lane_block(look, lane, [one for one in bands if one.lane is lane]) for lane in Lane)
    dated = [one for one in threads if one.first is not None]
    if dated:
        made.append(Block(26.0, lambda y: (Label(EDGE + 6, y + 18, "People", 14, "start", 600, LIGHT.ink),)))
    made.extend(_thread_block(look, thread) for thread in dated)
    made.append(Block(14.0, lambda _y: ()))
    made.extend(_words_blocks(look, bands, threads))
    return made


def axis_block(look: Look) -> Block:
    """The names of the years, and the day of the map."""

    def draw(y: float) -> Drawn:
        day = short_day(look.network.as_of)
        right = look.scale.right + look.shift
        edge = right - width_of(day, 12, 600) - 8
        years = [(x + look.shift, name) for x, name in look.scale.marks() if name]
        return (
            *(Label(x, y + 14, name, 12, "start", 400, LIGHT.ink_2) for x, name in years if x + width_of(name, 12) < edge),
            Label(right, y + 14, day, 12, "end", 600, LIGHT.primary),
        )

    return Block(AXIS, draw)


def gridlines(look: Look, top: float, bottom: float) -> Iterator[Shape]:
    """A faint line for each year, and one for the day of the map."""
    for x, _ in look.scale.marks():
        yield _line(x + look.shift, top, bottom, LIGHT.border, "1")
    yield _line(look.scale.right + look.shift, top, bottom, LIGHT.primary, "2")


def _line(x: float, top: float, bottom: float, colour: str, width: str) -> Shape:
    way = f"M{number(x)} {number(top)} L{number(x)} {number(bottom)}"
    return Shape("path", (("d", way), ("fill", "none"), ("stroke", colour), ("stroke-width", width)))


def _moves_block(look: Look) -> Block:
    """A numbered mark at each move; marks that would touch stand in further rows."""
    rows: list[float] = []
    places = []
    for row_number, move in enumerate(look.moves, start=1):
        x = look.scale.x(move.on) + look.shift
        row = next((at for at, taken in enumerate(rows) if taken <= x - MARK), len(rows))
        if row == len(rows):
            rows.append(0.0)
        rows[row] = x + MARK + 2
        places.append((x, row, row_number))

    def draw(y: float) -> Drawn:
        drawn: list[Shape | Label | Group] = [Label(EDGE + 6, y + 13, "Moves", 14, "start", 600, LIGHT.ink)]
        for x, row, mark in places:
            middle = y + 9 + row * 19
            drawn.append(_line(x, middle, y + 4 + len(rows) * 19, LIGHT.slate, "1.5"))
            drawn.extend(_mark(mark, x, middle))
        return tuple(drawn)

    return Block(len(rows) * 19 + 6, draw)


def _mark(row: int, x: float, y: float) -> Drawn:
    disc = (("cx", number(x)), ("cy", number(y)), ("r", number(MARK)), ("fill", LIGHT.slate))
    return (Shape("circle", disc), Label(x, y + 3.8, str(row), 10.5, "middle", 600, LIGHT.surface))


def _lane_block(look: Look, lane: Lane, bands: Sequence[Band]) -> Block:
    name, mark, part = _LANES[lane]
    placed, rows = placed_bands(bands, look.scale)
    ink = LIGHT.kinds[part]

    def draw(y: float) -> Drawn:
        middle = y + BAND / 2
        head: Drawn = (
            *icon(mark, EDGE + 14, middle, 18, ink.stroke),
            Label(EDGE + 30, middle + 5, name, 14, "start", 600, LIGHT.ink),
        )
        if not placed:
            nothing = Label(LEFT + look.shift + 6, middle + 5, "Not recorded.", LABEL, "start", 400, LIGHT.ink_2)
            return (*head, nothing)
        return (*head, *(_band(one, y + one.row * (BAND + BAND_GAP), ink, look.shift) for one in placed))

    return Block(rows * (BAND + BAND_GAP) + LANE_GAP, draw)


def _band(one: PlacedBand, y: float, ink: KindInk, shift: float) -> Group:
    left, right, band = one.left + shift, one.right + shift, one.band
    place_of = (("x", number(left)), ("y", number(y)), ("width", number(right - left)), ("height", number(BAND)), ("rx", "5"))
    colour = (("fill", LIGHT.surface), ("stroke", LIGHT.control)) if band.gap else (("fill", ink.tint), ("stroke", ink.stroke))
    dash = (("stroke-dasharray", "5 4"),) if band.unsure else ()
    drawn: list[Shape | Label | Group] = [Shape("rect", (*place_of, *colour, ("stroke-width", "1.8"), *dash))]
    wide = width_of(band.label, LABEL)
    text = one.text_left + shift
    if band.gap:
        lines = (("fill", "none"), ("stroke", LIGHT.control), ("stroke-width", "1"))
        drawn.append(Shape("path", (("d", hatching(left + 1, y + 1, right - 1, y + BAND - 1)), *lines)))
    else:
        box = (("data-x", number(text)), ("data-y", number(y + 5)), ("data-w", number(wide)), ("data-h", number(BAND - 10)))
        label = Label(text, y + BAND / 2 + 4.5, band.label, LABEL, "start", 400, LIGHT.ink, (("data-label-of", band.id), *box))
        drawn.append(label)
    said = (("data-x", number(left)), ("data-y", number(y)), ("data-w", number(right - left)), ("data-h", number(BAND)))
    return Group(
        (("data-band", band.id), ("data-lane", band.lane.value), *said), tuple(drawn), title=f"{band.label}, {band.when}"
    )


def _thread_block(look: Look, thread: Thread) -> Block:
    return Block(ROW, lambda y: (thread_row(thread, look.network, look.scale, y, look.shift),))


def _words_blocks(look: Look, bands: Sequence[Band], threads: Sequence[Thread]) -> Iterator[Block]:
    """What has no day, the moves in words, the legend and the last lines."""
    width = LEFT + ACROSS + RIGHT
    loose = [f"{one.label} ({one.lane.value})" for one in bands if one.starts is None and one.ends is None]
    loose += [one.member.name for one in threads if one.first is None]
    if loose:
        yield from _paragraph(f"No day is recorded for {len(loose)}: {', '.join(loose)}.", width)
    if look.moves:
        yield Block(28.0, lambda y: (Label(EDGE, y + 20, "Moves", 16, "start", 600, LIGHT.ink),), timed=False)
    for mark, move in enumerate(look.moves, start=1):
        yield from _paragraph(f"Move {mark}, {move.words}", width)
    marks = entries_of(bands, threads, look.moves)
    high = height_of(marks, width)
    yield Block(high + 10, lambda y: (legend(marks, EDGE, y + 8, width, LIGHT),), timed=False)
    for text in _last_lines(look, bands, threads):
        yield Block(18.0, _small(text), timed=False)


def _small(text: str) -> Callable[[float], Drawn]:
    return lambda y: (Label(EDGE, y + 14, text, 12, "start", 400, LIGHT.ink_2),)


def _paragraph(text: str, width: float) -> Iterator[Block]:
    lines = lines_of((Run(text, 400, LIGHT.ink),), 13, width)

    def draw(y: float) -> Drawn:
        return tuple(label for at, line in enumerate(lines) for label in line.drawn(EDGE, y + 14 + LEADING * at, 13))

    yield Block(LEADING * len(lines) + 2, draw, timed=False)


def _last_lines(look: Look, bands: Sequence[Band], threads: Sequence[Thread]) -> tuple[str, ...]:
    dated = sum(one.first is not None for one in threads)
    places = [one for one in bands if not one.gap]
    drawn = sum(one.starts is not None or one.ends is not None for one in places)
    count = f"{drawn} of {len(places)} homes, schools and workers and {dated} of {len(threads)} people are drawn"
    rest = "; who has no day is named above." if dated < len(threads) or drawn < len(places) else "."
    if look.network.audience is Audience.CHILD:
        return (count + rest,)
    return (count + rest, "Not recorded means not recorded: never “none”, never “safe”. What you may not open is not here.")

"""Lines of an eco-map after Hartman (1978): how it is between two, by width, dash and shape, never by colour alone.

Lengths are units at scale 1; ``scale`` makes widths and dashes fit a smaller map (0.82 worker's, 0.55 on A4). The direction of
support is an arrow head at the end that receives. Texts differ on what an arrow means, so the legend says it in words.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from ui.drawing.palette import Palette
from ui.drawing.scene import Shape, number

Point = tuple[float, float]


class Pattern(StrEnum):
    """How it is, as the child says it (``View.line``)."""

    STRONG = "strong"
    ORDINARY = "ordinary"
    THIN = "thin"
    STRESSFUL = "stressful"
    ON_AND_OFF = "on_and_off"
    BROKEN = "broken"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Heads:
    """Arrow heads: at the child (they give to the child), at the person (the child gives)."""

    at_child: bool = False
    at_person: bool = False


@dataclass(frozen=True, slots=True)
class Pen:
    """What a line is drawn with. ``ours``: the line shows a professional's judgement, so it is paler, with a small square."""

    palette: Palette
    scale: float = 1.0
    ours: bool = False

    @property
    def ink(self) -> str:
        """Colour of every line but a stormy one."""
        return self.palette.control if self.ours else self.palette.line

    @property
    def storm(self) -> str:
        """Colour of a zigzag."""
        return self.palette.control if self.ours else self.palette.stormy


WIDTHS: Mapping[Pattern, float] = MappingProxyType(
    {
        Pattern.STRONG: 7.0,
        Pattern.ORDINARY: 3.5,
        Pattern.THIN: 2.0,
        Pattern.STRESSFUL: 2.5,
        Pattern.ON_AND_OFF: 3.0,
        Pattern.BROKEN: 2.5,
        Pattern.MIXED: 3.5,
    }
)
DASHES: Mapping[Pattern, tuple[float, ...]] = MappingProxyType({Pattern.THIN: (7, 6), Pattern.ON_AND_OFF: (16, 6, 3, 6)})
HEAD_LENGTH, STRONG_HEAD_LENGTH, HEAD_HALF_ANGLE = 11.0, 15.0, math.radians(26)
GAP, BAR = 12.0, 16.0
"""The gap in the middle of a broken line, and the length of its two bars."""
STORM_HEIGHT, STORM_STEP, STORM_LEAD = 5.0, 6.0, 7.0
MIXED_HEIGHT, MIXED_STEP, MIXED_LEAD = 7.0, 7.0, 3.0


def _at(start: Point, end: Point, along: float, aside: float = 0.0) -> Point:
    """The place ``along`` units from ``start`` towards ``end`` and ``aside`` units to the left of the way."""
    length = math.dist(start, end) or 1.0
    right, down = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    return start[0] + right * along - down * aside, start[1] + down * along + right * aside


def _path(points: list[Point]) -> str:
    return "M" + " L".join(f"{number(x)} {number(y)}" for x, y in points)


def _stroke(data: str, colour: str, width: float, cap: str = "round", dash: tuple[float, ...] = ()) -> Shape:
    dashes = (("stroke-dasharray", " ".join(number(part) for part in dash)),) if dash else ()
    ink = (
        ("fill", "none"),
        ("stroke", colour),
        ("stroke-width", number(width)),
        ("stroke-linecap", cap),
        ("stroke-linejoin", "round"),
    )
    return Shape("path", (("d", data), *ink, *dashes))


def _zigzag(start: Point, end: Point, height: float, step: float, lead: float) -> list[Point]:
    """From end to end, straight for ``lead`` at both, in whole half-waves between."""
    length = math.dist(start, end)
    waves = max(2, round((length - 2 * lead) / step))
    run = (length - 2 * lead) / waves
    turns = [_at(start, end, lead + run * (wave + 0.5), -height if wave % 2 else height) for wave in range(waves)]
    return [start, _at(start, end, lead), *turns, _at(start, end, length - lead), end]


def _head(tip: Point, tail: Point, length: float, colour: str) -> Shape:
    half = length * math.tan(HEAD_HALF_ANGLE)
    points = [tip, _at(tip, tail, length, half), _at(tip, tail, length, -half)]
    return Shape(
        "path",
        (
            ("d", _path(points) + " Z"),
            ("fill", colour),
            ("stroke", colour),
            ("stroke-width", "1.5"),
            ("stroke-linejoin", "round"),
        ),
    )


def _broken(start: Point, end: Point, pen: Pen, width: float) -> list[Shape]:
    middle, gap, bar = math.dist(start, end) / 2, GAP * pen.scale / 2, BAR * pen.scale / 2
    shapes = [
        _stroke(_path([start, _at(start, end, middle - gap)]), pen.ink, width),
        _stroke(_path([_at(start, end, middle + gap), end]), pen.ink, width),
    ]
    bars = [[_at(start, end, along, bar), _at(start, end, along, -bar)] for along in (middle - gap, middle + gap)]
    return [*shapes, *(_stroke(_path(points), pen.ink, width) for points in bars)]


def _body(start: Point, end: Point, pattern: Pattern, pen: Pen) -> list[Shape]:
    scale, width = pen.scale, WIDTHS[pattern] * pen.scale
    if pattern is Pattern.STRESSFUL:
        points = _zigzag(start, end, STORM_HEIGHT * scale, STORM_STEP * scale, STORM_LEAD * scale)
        return [_stroke(_path(points), pen.storm, width)]
    if pattern is Pattern.BROKEN:
        return _broken(start, end, pen, width)
    dash = tuple(part * scale for part in DASHES.get(pattern, ()))
    shapes = [_stroke(_path([start, end]), pen.ink, width, "butt" if dash else "round", dash)]
    if pattern is Pattern.MIXED:
        points = _zigzag(start, end, MIXED_HEIGHT * scale, MIXED_STEP * scale, MIXED_LEAD * scale)
        shapes.append(_stroke(_path(points), pen.storm, 2.0 * scale))
    return shapes


def _own_mark(at: Point, away: Point, pen: Pen) -> Shape:
    """The small square that says "ours": hollow, so that it also reads in grey."""
    half = 3.2
    x, y = _at(at, away, half)
    place = (("x", number(x - half)), ("y", number(y - half)), ("width", number(2 * half)), ("height", number(2 * half)))
    return Shape("rect", (*place, ("fill", pen.palette.surface), ("stroke", pen.ink), ("stroke-width", "1.5")))


def line(child: Point, person: Point, pattern: Pattern, pen: Pen, heads: Heads | None = None) -> tuple[Shape, ...]:
    """The line from the child's end to the person's end (both where the line stops, not the middles of the symbols)."""
    heads = heads or Heads()
    strong = pattern is Pattern.STRONG
    length = (STRONG_HEAD_LENGTH if strong else HEAD_LENGTH) * pen.scale
    length = min(length, math.dist(child, person) / 3)
    colour = pen.storm if pattern is Pattern.STRESSFUL else pen.ink
    start, end = child, person
    shapes: list[Shape] = []
    back = length * 0.85
    if heads.at_child:
        shapes.append(_head(child, person, length, colour))
        start = _at(child, person, back)
    if heads.at_person:
        shapes.append(_head(person, child, length, colour))
        end = _at(person, child, back)
    shapes.extend(_body(start, end, pattern, pen))
    if pen.ours:
        shapes.append(_own_mark(child, person, pen))
    return tuple(shapes)

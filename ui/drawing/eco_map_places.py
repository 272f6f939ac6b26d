"""The room of an eco-map: its ellipse, rings, sectors, and the boxes of what stands on it.

Angles are radians, clockwise from the right as y points down; lengths are units; a place inside the map is an angle and a share
of the radius (0 the middle, 1 the edge).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ui.drawing.eco_map_members import Member
from ui.drawing.palette import Part
from ui.drawing.text_width import width_of

RING_EDGES: Mapping[int, float] = MappingProxyType({4: 0.50, 3: 0.69, 2: 0.86, 1: 1.00})
"""Outer edge of each ring, as a share of the radius."""
INNERMOST = 0.24
"""Inner edge of the innermost ring: the child stands there."""
RING_PLACES: Mapping[int, tuple[float, ...]] = MappingProxyType(
    {
        4: (0.40, 0.43, 0.37, 0.46, 0.34, 0.31),
        3: (0.60, 0.62, 0.575, 0.65, 0.555, 0.67),
        2: (0.775, 0.795, 0.755, 0.825, 0.73, 0.845),
        1: (0.935, 0.915, 0.955, 0.895, 0.975),
    }
)
"""Where in its ring a person may stand, the best first."""
UNASKED_PLACES = (0.62, 0.80, 0.70, 0.88, 0.52, 0.44, 0.95, 0.36)
"""Where people stand on a map without rings: nobody has asked the child, so distance means nothing."""
LEAST_SECTOR = math.radians(36)
STEP = 7.0
"""Distance of the places that are tried along a ring, units."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box, gap: float = 0.0) -> bool:
        """Whether the two share room, or come nearer than ``gap``."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of one skin, units: worker's screen, child's tablet, paper."""

    radius: float
    centre_radius: float
    name_size: float
    line_height: float
    name_room: float
    across: float
    down: float
    sector_size: float = 13.0
    ring_size: float = 12.0
    pen_scale: float = 0.82


@dataclass(frozen=True, slots=True)
class Sector:
    """A part of life on the map, from one angle clockwise to another."""

    part: Part
    begins: float
    ends: float

    @property
    def middle(self) -> float:
        """Its middle angle."""
        return (self.begins + self.ends) / 2


@dataclass(frozen=True, slots=True)
class Frame:
    """The ellipse: its middle and half its width and height."""

    x: float
    y: float
    across: float
    down: float

    def at(self, angle: float, share: float) -> tuple[float, float]:
        """The place at an angle and a share of the radius."""
        return self.x + self.across * share * math.cos(angle), self.y + self.down * share * math.sin(angle)

    def share_of(self, x: float, y: float) -> float:
        """How far out a place is: 0 the middle, 1 the edge."""
        return math.hypot((x - self.x) / self.across, (y - self.y) / self.down)


@dataclass(frozen=True, slots=True)
class Placed:
    """A member with their symbol's middle and their name: its lines and its box."""

    member: Member
    x: float
    y: float
    symbol: Box
    lines: tuple[str, ...]
    label: Box


@dataclass(frozen=True, slots=True)
class Words:
    """A text of the map itself: a part of life, or a ring. Lines from top to bottom, their middle at ``x``."""

    lines: tuple[str, ...]
    box: Box
    part: Part | None = None

    @property
    def x(self) -> float:
        """Middle of the lines."""
        return (self.box.left + self.box.right) / 2


@dataclass(frozen=True, slots=True)
class Places:
    """The whole layout. ``rings``: whether distance has a meaning on this map. ``band``: width of the band outside the rings."""

    frame: Frame
    sectors: tuple[Sector, ...]
    placed: tuple[Placed, ...]
    part_names: tuple[Words, ...]
    ring_names: tuple[Words, ...]
    rings: bool
    band: float


def share_of_depth(ring: int, depth: int) -> float:
    """How far out a place ``depth`` thousandths through a ring is, as a share of the radius."""
    inner = RING_EDGES.get(ring + 1, INNERMOST)
    return inner + (RING_EDGES[ring] - inner) * depth / 1000


def need_of(member: Member) -> float:
    """How wide an angle somebody needs, against someone at the edge: the closer to the middle, the wider for the same room."""
    return 1 / RING_PLACES[member.ring][0] if member.ring else 1.0


def sectors_of(members: Sequence[Member]) -> tuple[Sector, ...]:
    """All six parts of life, clockwise from the left, each at least 36° and wider with the room its people need.

    Home has its middle at the left, whatever the numbers.
    """
    needs = dict.fromkeys(Part, 0.0)
    for member in members:
        needs[member.part] += need_of(member)
    spare, whole = 2 * math.pi - LEAST_SECTOR * len(needs), sum(needs.values())
    widths = {part: LEAST_SECTOR + (spare * need / whole if whole else spare / len(needs)) for part, need in needs.items()}
    at = math.pi - widths[Part.HOME] / 2
    made = []
    for part in Part:
        made.append(Sector(part, at, at + widths[part]))
        at += widths[part]
    return tuple(made)


def label_box(x: float, y: float, reach: float, lines: tuple[str, ...], above: bool, sizes: Sizes) -> Box:
    """The box of a name above or below a symbol whose edge is ``reach`` from its middle."""
    half = max(width_of(line, sizes.name_size, 600) for line in lines) / 2
    tall = sizes.line_height * len(lines)
    top = y - reach - 4 - tall if above else y + reach + 4
    return Box(x - half, top, x + half, top + tall)


def angles_across(sector: Sector, length: float, step: float = STEP) -> Iterator[float]:
    """Angles across a sector, about ``step`` apart where the arc is ``length`` long."""
    steps = max(6, round(length / step))
    for at in range(steps + 1):
        yield sector.begins + (sector.ends - sector.begins) * at / steps


def to_seams(sector: Sector, frame: Frame, x: float, y: float) -> float:
    """Distance to the nearer of a sector's two seams."""

    def to(angle: float) -> float:
        along, down = frame.across * math.cos(angle), frame.down * math.sin(angle)
        return abs(x * down - y * along) / math.hypot(along, down)

    return min(to(sector.begins), to(sector.ends))


def crosses(end: tuple[float, float], box: Box) -> bool:
    """Whether the line from the middle of the map (0, 0) to ``end`` runs through the box (Liang–Barsky)."""
    # Most boxes are nowhere near: told by the distance of their middle from the line, before the exact test.
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    reach = (box.right - box.left + box.bottom - box.top) / 2
    if abs(end[0] * y - end[1] * x) > reach * (abs(end[0]) + abs(end[1])) or end[0] * x + end[1] * y < -reach * reach:
        return False
    enter, leave = 0.0, 1.0
    for way, low, high in ((end[0], box.left, box.right), (end[1], box.top, box.bottom)):
        if way == 0:
            if low > 0 or high < 0:
                return False
            continue
        first, last = sorted((low / way, high / way))
        enter, leave = max(enter, first), min(leave, last)
        if enter >= leave:
            return False
    return True

"""Finds everyone a place on an eco-map: the ring is the child's, the sector is the part of life, the rest is room.

Nothing overlaps: each person takes the nearest free place inside their own sector and ring, the closest to the child first; where
there is none the map grows. The same members always give the same places.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ui.drawing.eco_map_members import Member
from ui.drawing.eco_map_places import (
    RING_EDGES,
    RING_PLACES,
    UNASKED_PLACES,
    Box,
    Frame,
    Placed,
    Places,
    Sector,
    Sizes,
    Words,
    label_box,
    sectors_of,
)
from ui.drawing.palette import Part
from ui.drawing.text_width import width_of, wrapped

GROWTH, MOST_GROWTHS = 1.06, 60
STEP = 7.0
"""Distance of the places that are tried along a ring, units."""
FULLNESS = 0.34
"""Share of the map that symbols and names may fill before it starts larger."""
BAND_ROWS = 4
"""Rows of people that the band outside the rings may hold."""


def place(members: Sequence[Member], sizes: Sizes, part_words: Mapping[Part, str], ring_words: Mapping[int, str]) -> Places:
    """A place for every member. Raises ``ValueError`` when even the largest map (``GROWTH`` to ``MOST_GROWTHS``) has no room."""
    sectors = sectors_of(members)
    rings = any(member.ring for member in members)
    scale = _first_scale(members, sizes)
    for _ in range(MOST_GROWTHS):
        frame = Frame(0.0, 0.0, sizes.across * scale, sizes.down * scale)
        found = _attempt(members, sizes, sectors, frame, ring_words if rings else {})
        if found is not None:
            names = tuple(_part_name(sector, part_words[sector.part], found, sizes) for sector in sectors)
            return replace(found, part_names=names)
        scale *= GROWTH
    raise ValueError(f"an eco-map with {len(members)} members found no room")


def _first_scale(members: Sequence[Member], sizes: Sizes) -> float:
    """How much larger than usual the map has to be at least."""
    need = sum(
        max(2 * sizes.radius, min(width_of(member.name, sizes.name_size, 600), sizes.name_room))
        * (2 * sizes.radius + 2 * sizes.line_height)
        for member in members
    )
    return max(1.0, math.sqrt(need / (math.pi * sizes.across * sizes.down * FULLNESS)))


def _attempt(
    members: Sequence[Member], sizes: Sizes, sectors: tuple[Sector, ...], frame: Frame, ring_words: Mapping[int, str]
) -> Places | None:
    """Everyone in this frame, or None when somebody finds no room."""
    centre = sizes.centre_radius + 8
    names = _ring_names(sectors, frame, ring_words, sizes)
    table = _Table(frame, sizes, Box(-centre, -centre, centre, centre), [words.box for words in names])
    rings = bool(ring_words)
    slots = _slots(members, sectors)
    by_part = {sector.part: sector for sector in sectors}
    # The closest go first: they have the least room, and lines to those further out then go round them.
    for member in sorted(members, key=lambda member: (-member.ring, slots[member.mark])):
        sector = by_part[member.part]
        if rings and not member.ring:
            tries = _outside_tries(sector, slots[member.mark], frame, sizes)
        else:
            shares = RING_PLACES[member.ring] if rings else UNASKED_PLACES
            tries = _inside_tries(sector, slots[member.mark], shares, frame, sizes)
        found = table.find(member, tries)
        if found is None:
            return None
        table.take(found)
    outside = [placed for placed in table.placed if rings and not placed.member.ring]
    band = max((_beyond(placed, frame) for placed in outside), default=0.0)
    return Places(frame, sectors, tuple(table.placed), (), names, rings, band)


def _slots(members: Sequence[Member], sectors: tuple[Sector, ...]) -> dict[str, float]:
    """The best angle of each member: their own share of their sector, in the members' order, whatever their ring."""
    slots: dict[str, float] = {}
    for sector in sectors:
        inside = [member for member in members if member.part is sector.part]
        for at, member in enumerate(inside):
            slots[member.mark] = sector.begins + (sector.ends - sector.begins) * (at + 0.5) / len(inside)
    return slots


def _angles(sector: Sector, length: float) -> Iterator[float]:
    """Angles across a sector, about ``STEP`` apart where the arc is ``length`` long."""
    steps = max(6, round(length / STEP))
    for step in range(steps + 1):
        yield sector.begins + (sector.ends - sector.begins) * step / steps


def _inside_tries(sector: Sector, slot: float, shares: tuple[float, ...], frame: Frame, sizes: Sizes) -> Iterator[_Try]:
    mean = (frame.across + frame.down) / 2
    for share in shares:
        for angle in (slot, *_angles(sector, mean * share * (sector.ends - sector.begins))):
            x, y = frame.at(angle, share)
            if _to_seams(sector, frame, x, y) < sizes.radius + 3:
                continue
            cost = abs(angle - slot) * share * mean + abs(share - shares[0]) * mean * 1.3
            above = math.sin(angle) <= 0.05
            yield _Try(cost, x, y, above)
            yield _Try(cost + 22, x, y, not above)


def _outside_tries(sector: Sector, slot: float, frame: Frame, sizes: Sizes) -> Iterator[_Try]:
    """Places in the band outside the rings, where the child placed nobody: row by row outwards."""
    row = 2 * sizes.radius + 2 * sizes.line_height
    for number in range(BAND_ROWS):
        away = sizes.radius + 12 + row * number
        wide = Frame(frame.x, frame.y, frame.across + away, frame.down + away)
        mean = (wide.across + wide.down) / 2
        for angle in (slot, *_angles(sector, mean * (sector.ends - sector.begins))):
            x, y = wide.at(angle, 1.0)
            above = math.sin(angle) <= 0.05
            yield _Try(abs(angle - slot) * mean + number * row * 3, x, y, above)


def _beyond(placed: Placed, frame: Frame) -> float:
    """How far a symbol and its name reach beyond the outer ring, with a little air."""
    corners = [(x, y) for box in (placed.symbol, placed.label) for x in (box.left, box.right) for y in (box.top, box.bottom)]
    return max(math.hypot(x, y) * (1 - 1 / frame.share_of(x, y)) for x, y in corners) + 10


def _to_seams(sector: Sector, frame: Frame, x: float, y: float) -> float:
    """Distance to the nearer of a sector's two seams."""

    def to(angle: float) -> float:
        along, down = frame.across * math.cos(angle), frame.down * math.sin(angle)
        return abs(x * down - y * along) / math.hypot(along, down)

    return min(to(sector.begins), to(sector.ends))


def _ring_names(sectors: tuple[Sector, ...], frame: Frame, words: Mapping[int, str], sizes: Sizes) -> tuple[Words, ...]:
    """The rings' words along the seam that is nearest to level at the right."""
    seam = max((sector.ends for sector in sectors), key=lambda angle: (math.cos(angle), angle))
    made, inner = [], (sizes.centre_radius + 10) / frame.across
    for ring, edge in RING_EDGES.items():
        if ring in words:
            x, y = frame.at(seam, (inner + edge) / 2)
            half = width_of(words[ring], sizes.ring_size, 400) / 2
            x = min(x, frame.at(seam, edge)[0] - half - 6)
            made.append(Words((words[ring],), Box(x - half, y - 4 - sizes.ring_size * 1.2, x + half, y - 4)))
        inner = edge
    return tuple(made)


def _part_name(sector: Sector, word: str, places: Places, sizes: Sizes) -> Words:
    """The name of a part of life in the outer part of its sector, where nobody stands; outside the map where there is no room."""
    taken = [box for placed in places.placed for box in (placed.symbol, placed.label)]
    taken.extend(words.box for words in places.ring_names)
    lines = wrapped(word, sizes.sector_size, 600, 84, most_lines=2)
    half = max(width_of(line, sizes.sector_size, 600) for line in lines) / 2
    tall = sizes.sector_size * 1.25 * len(lines)
    tried: list[tuple[float, Box]] = []
    for share in (0.93, 0.9, 0.955, 0.86, 0.8, 0.74, 1.09, 1.14, 1.2):
        for angle in _angles(sector, places.frame.across * (sector.ends - sector.begins)):
            x, y = places.frame.at(angle, share)
            box = Box(x - half, y - tall / 2, x + half, y + tall / 2)
            cost = abs(angle - sector.middle) * places.frame.across * 0.5 + abs(share - 0.93) * places.frame.across * 2
            cost += 3000 * sum(box.meets(other, 3) for other in taken)
            cost += 60 * (_leaves(box, places.frame) and share < 1) + 80 * (_to_seams(sector, places.frame, x, y) < half * 0.6)
            tried.append((cost, box))
    return Words(lines, min(tried, key=lambda one: one[0])[1], sector.part)


def _leaves(box: Box, frame: Frame) -> bool:
    """Whether a corner of a box is outside the map."""
    corners = ((box.left, box.top), (box.right, box.top), (box.left, box.bottom), (box.right, box.bottom))
    return any(frame.share_of(x, y) > 0.99 for x, y in corners)


@dataclass(frozen=True, slots=True)
class _Try:
    """A place that may do: what it costs to stand there, and on which side the name goes."""

    cost: float
    x: float
    y: float
    above: bool


class _Table:
    """What already stands on the map, and the search for the next place."""

    def __init__(self, frame: Frame, sizes: Sizes, centre: Box, words: Sequence[Box]) -> None:
        self.frame, self.sizes, self.words = frame, sizes, words
        self.boxes: list[Box] = [centre, *words]
        self.placed: list[Placed] = []
        self.lines: list[tuple[float, float]] = []

    def reach(self, member: Member) -> float:
        """From the middle of the symbol to where the name may begin."""
        return self.sizes.radius + (10.5 if member.long_unseen else 1.25)

    def symbol_box(self, member: Member, x: float, y: float) -> Box:
        """Room of the symbol with the ring and the mark it carries."""
        reach = self.reach(member)
        corner = self.sizes.radius * 1.25 if member.is_closed or member.asked_to_stop else 0.0
        side = max(reach, corner)
        return Box(x - reach, y - side, x + side, y + reach)

    def find(self, member: Member, tries: Iterable[_Try]) -> Placed | None:
        """The cheapest free place, or None when there is none."""
        lines = wrapped(member.name, self.sizes.name_size, 600, self.sizes.name_room)
        best: tuple[float, Placed] | None = None
        for one in sorted(tries, key=lambda one: one.cost):
            if best is not None and one.cost >= best[0]:
                break
            x, y = one.x, one.y
            symbol = self.symbol_box(member, x, y)
            label = label_box(x, y, self.reach(member), lines, one.above, self.sizes)
            if any(box.meets(symbol, 3) or box.meets(label, 2) for box in self.boxes):
                continue
            limit = math.inf if best is None else best[0] - one.cost
            cost = one.cost + self._in_the_way((x, y) if member.line else None, symbol, label, limit)
            if best is None or cost < best[0]:
                best = (cost, Placed(member, x, y, symbol, lines, label))
        return None if best is None else best[1]

    def _in_the_way(self, end: tuple[float, float] | None, symbol: Box, label: Box, limit: float) -> float:
        """What a place costs because lines would cross others: through a symbol 240, through a name or a ring's word 60.

        ``end``: where the member's own line ends, None without one. Counting stops at ``limit``: the place is lost by then.
        """
        cost = 0.0
        for other in self.lines:
            cost += 240 * _crosses(other, symbol) + 60 * _crosses(other, label)
            if cost >= limit:
                return cost
        if end is None:
            return cost
        cost += 60 * sum(_crosses(end, box) for box in self.words)
        for placed in self.placed:
            if cost >= limit:
                return cost
            cost += 240 * _crosses(end, placed.symbol) + 60 * _crosses(end, placed.label)
        return cost

    def take(self, placed: Placed) -> None:
        """Puts somebody down."""
        self.placed.append(placed)
        if placed.member.line is not None:
            self.lines.append((placed.x, placed.y))
        self.boxes.extend((placed.symbol, placed.label))


def _crosses(end: tuple[float, float], box: Box) -> bool:
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

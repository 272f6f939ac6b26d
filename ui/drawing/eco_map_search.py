"""Finds everyone a place on an eco-map: the ring is the child's, the sector is the part of life, the rest is room.

Nothing overlaps: each person takes the nearest free place inside their own sector and ring, the closest to the child first; where
there is none the map grows. The same members always give the same places.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ui.drawing.eco_map_members import Member
from ui.drawing.eco_map_names import part_name_of, ring_names_of
from ui.drawing.eco_map_places import (
    RING_PLACES,
    STEP,
    UNASKED_PLACES,
    Box,
    Frame,
    Placed,
    Places,
    Sector,
    Sizes,
    angles_across,
    crosses,
    label_box,
    need_of,
    sectors_of,
    to_seams,
)
from ui.drawing.palette import Part
from ui.drawing.symbols import extent
from ui.drawing.text_width import width_of, wrapped

GROWTH, MOST_GROWTHS = 1.06, 60
SETTLING = 2
"""How often everybody looks for a better place once all are there; not on crowded maps."""
CROWD_STEP, CROWD = 14.0, 30
"""Distance of the places that are tried along a ring on maps of more people than ``CROWD``, units."""
FULLNESS = 0.34
"""Share of the map that symbols and names may fill before it starts larger."""
AIR = 6.0
"""Symbols keep this far from everything else, units."""
THROUGH_SYMBOL, THROUGH_WORDS, ON_A_LINE = 400.0, 70.0, 90.0
"""What a place costs by what it spoils, in units that somebody would rather be moved along their ring."""
CLOSE_TURN = 0.09
"""Two lines with less than this angle between them (radians) are hard to tell apart."""
BAND_ROWS = 4
"""Rows of people that the band outside the rings may hold."""


def place(members: Sequence[Member], sizes: Sizes, part_words: Mapping[Part, str], ring_words: Mapping[int, str]) -> Places:
    """A place for every member. Raises ``ValueError`` when even the largest map (``GROWTH`` to ``MOST_GROWTHS``) has no room."""
    scale = first_scale(members, sizes)
    for _ in range(MOST_GROWTHS):
        found = place_as_large(members, sizes, part_words, ring_words, scale)
        if found is not None:
            return found
        scale *= GROWTH
    raise ValueError(f"an eco-map with {len(members)} members found no room")


def place_as_large(
    members: Sequence[Member],
    sizes: Sizes,
    part_words: Mapping[Part, str],
    ring_words: Mapping[int, str],
    scale: float = 1.0,
) -> Places | None:
    """A place for every member on a map of just this size (``scale`` × what the sizes say), or None where there is no room."""
    sectors = sectors_of(members)
    frame = Frame(0.0, 0.0, sizes.across * scale, sizes.down * scale)
    found = _attempt(members, sizes, sectors, frame, ring_words if any(member.ring for member in members) else {})
    if found is None:
        return None
    names = tuple(part_name_of(sector, part_words[sector.part], found, sizes) for sector in sectors)
    return replace(found, part_names=names)


def first_scale(members: Sequence[Member], sizes: Sizes) -> float:
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
    names = ring_names_of(sectors, frame, ring_words, sizes)
    table = _Table(frame, sizes, Box(-centre, -centre, centre, centre), [words.box for words in names])
    rings = bool(ring_words)
    slots = _slots(members, sectors)
    by_part = {sector.part: sector for sector in sectors}
    # The closest go first: they have the least room, and lines to those further out then go round them.
    order = sorted(members, key=lambda member: (-member.ring, slots[member.mark]))
    tries: dict[str, tuple[_Try, ...]] = {}
    for member in order:
        sector, slot = by_part[member.part], slots[member.mark]
        if rings and not member.ring:
            found_at = _outside_tries(sector, slot, frame, sizes)
        else:
            shares = RING_PLACES[member.ring] if rings else UNASKED_PLACES
            found_at = _inside_tries(sector, slot, shares, frame, sizes, STEP if len(members) <= CROWD else CROWD_STEP)
        tries[member.mark] = tuple(sorted(found_at, key=lambda one: one.cost))
        found = table.find(member, tries[member.mark])
        if found is None:
            return None
        table.take(found)
    for _ in range(SETTLING if len(members) <= CROWD else 0):
        for member in order:
            table.settle(member.mark, tries[member.mark])
    outside = [placed for placed in table.placed if rings and not placed.member.ring]
    return Places(frame, sectors, tuple(table.placed), (), names, rings, _band(outside, frame))


def _slots(members: Sequence[Member], sectors: tuple[Sector, ...]) -> dict[str, float]:
    """The best angle of each member: the middle of their own share of their sector, in the members' order."""
    slots: dict[str, float] = {}
    for sector in sectors:
        inside = [member for member in members if member.part is sector.part]
        whole, used = sum(need_of(member) for member in inside), 0.0
        for member in inside:
            slots[member.mark] = sector.begins + (sector.ends - sector.begins) * (used + need_of(member) / 2) / whole
            used += need_of(member)
    return slots


def _inside_tries(
    sector: Sector, slot: float, shares: tuple[float, ...], frame: Frame, sizes: Sizes, step: float
) -> Iterator[_Try]:
    mean = (frame.across + frame.down) / 2
    for share in shares:
        for angle in (slot, *angles_across(sector, mean * share * (sector.ends - sector.begins), step)):
            x, y = frame.at(angle, share)
            if to_seams(sector, frame, x, y) < sizes.radius + 3:
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
        for angle in (slot, *angles_across(sector, mean * (sector.ends - sector.begins))):
            x, y = wide.at(angle, 1.0)
            above = math.sin(angle) <= 0.05
            yield _Try(abs(angle - slot) * mean + number * row * 3, x, y, above)


def _band(outside: Sequence[Placed], frame: Frame) -> float:
    """How wide the band outside the rings has to be to hold the symbols there, units; 0 without anybody."""
    boxes = [one.symbol for one in outside]
    corners = [(x, y) for box in boxes for x in (box.left, box.right) for y in (box.top, box.bottom)]
    width = 0.0
    while any(Frame(0.0, 0.0, frame.across + width, frame.down + width).share_of(x, y) > 1 for x, y in corners):
        width += 4.0
    return width + 6 if corners else 0.0


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
        return extent(self.sizes.radius, long_unseen=member.long_unseen)

    def symbol_box(self, member: Member, x: float, y: float) -> Box:
        """Room of the symbol with the ring and the mark it carries."""
        reach = self.reach(member)
        corner = self.sizes.radius * 1.25 if member.is_closed or member.asked_to_stop else 0.0
        side = max(reach, corner)
        return Box(x - reach, y - side, x + side, y + reach)

    def find(self, member: Member, tries: Sequence[_Try]) -> Placed | None:
        """The cheapest free place of ``tries`` (cheapest first), or None when there is none."""
        lines = wrapped(member.name, self.sizes.name_size, 600, self.sizes.name_room)
        best: tuple[float, Placed] | None = None
        for one in tries:
            if best is not None and one.cost >= best[0]:
                break
            x, y = one.x, one.y
            symbol = self.symbol_box(member, x, y)
            label = label_box(x, y, self.reach(member), lines, one.above, self.sizes)
            if any(box.meets(symbol, AIR) or box.meets(label, 2) for box in self.boxes):
                continue
            limit = math.inf if best is None else best[0] - one.cost
            cost = one.cost + self._in_the_way((x, y) if member.line else None, symbol, label, limit)
            if best is None or cost < best[0]:
                best = (cost, Placed(member, x, y, symbol, lines, label))
        return None if best is None else best[1]

    def _in_the_way(self, end: tuple[float, float] | None, symbol: Box, label: Box, limit: float) -> float:
        """What a place costs because lines would cross others (``THROUGH_…``) or lie on each other.

        ``end``: where the member's own line ends, None without one. Counting stops at ``limit``: the place is lost by then.
        """
        cost = 0.0
        for other in self.lines:
            cost += THROUGH_SYMBOL * crosses(other, symbol) + THROUGH_WORDS * crosses(other, label)
            if end is not None:
                cost += ON_A_LINE * max(0.0, 1 - _turn(end, other) / CLOSE_TURN)
            if cost >= limit:
                return cost
        if end is None:
            return cost
        cost += THROUGH_WORDS * sum(crosses(end, box) for box in self.words)
        for placed in self.placed:
            if cost >= limit:
                return cost
            cost += THROUGH_SYMBOL * crosses(end, placed.symbol) + THROUGH_WORDS * crosses(end, placed.label)
        return cost

    def take(self, placed: Placed) -> None:
        """Puts somebody down."""
        self.placed.append(placed)
        if placed.member.line is not None:
            self.lines.append((placed.x, placed.y))
        self.boxes.extend((placed.symbol, placed.label))

    def settle(self, mark: str, tries: Sequence[_Try]) -> None:
        """Lifts somebody and puts them where they stand best now that everybody else is there; their own place is always free."""
        old = next(placed for placed in self.placed if placed.member.mark == mark)
        self.placed.remove(old)
        self.boxes.remove(old.symbol)
        self.boxes.remove(old.label)
        if old.member.line is not None:
            self.lines.remove((old.x, old.y))
        self.take(self.find(old.member, tries) or old)


def _turn(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The angle between two lines from the middle, radians, 0 to π."""
    return abs(math.atan2(one[0] * other[1] - one[1] * other[0], one[0] * other[0] + one[1] * other[1]))

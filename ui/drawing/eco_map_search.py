"""Finds everyone a place on an eco-map: the ring is the child's, the sector is the part of life, the rest is room.

Nothing overlaps: each person takes the nearest free place inside their own sector and ring, the closest to the child first; where
there is none the map grows. The same members always give the same places.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

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
    need_of,
    sectors_of,
    share_of_depth,
    to_seams,
)
from ui.drawing.eco_map_table import Table, Try
from ui.drawing.palette import Part
from ui.drawing.text_width import width_of

NOBODY_BESIDE: Mapping[str, str] = MappingProxyType({})
GROWTH, MOST_GROWTHS = 1.06, 60
SETTLING = 2
"""How often everybody looks for a better place once all are there; not on crowded maps."""
CROWD_STEP, CROWD = 14.0, 30
"""Distance of the places that are tried along a ring on maps of more people than ``CROWD``, units."""
FULLNESS = 0.34
"""Share of the map that symbols and names may fill before it starts larger."""
BAND_ROWS = 4
"""Rows of people that the band outside the rings may hold."""


def place(
    members: Sequence[Member],
    sizes: Sizes,
    part_words: Mapping[Part, str],
    ring_words: Mapping[int, str],
    beside: Mapping[str, str] = NOBODY_BESIDE,
) -> Places:
    """A place for every member. Raises ``ValueError`` when even the largest map (``GROWTH`` to ``MOST_GROWTHS``) has no room.

    ``beside``: marks of members who stand on the same spoke as another member where they can, as one who moved along it.
    """
    scale = first_scale(members, sizes)
    for _ in range(MOST_GROWTHS):
        found = place_as_large(members, _scaled(sizes, scale), part_words, ring_words, beside)
        if found is not None:
            return found
        scale *= GROWTH
    raise ValueError(f"an eco-map with {len(members)} members found no room")


def place_as_large(
    members: Sequence[Member],
    sizes: Sizes,
    part_words: Mapping[Part, str],
    ring_words: Mapping[int, str],
    beside: Mapping[str, str] = NOBODY_BESIDE,
) -> Places | None:
    """A place for every member on a map of just this size, or None where there is no room. ``beside`` as for ``place``."""
    sectors = sectors_of(members)
    frame = Frame(0.0, 0.0, sizes.across, sizes.down)
    found = _attempt(members, sizes, sectors, frame, (ring_words if any(member.ring for member in members) else {}, beside))
    if found is None:
        return None
    names = tuple(part_name_of(sector, part_words[sector.part], found, sizes) for sector in sectors)
    return replace(found, part_names=names)


def _scaled(sizes: Sizes, scale: float) -> Sizes:
    return replace(sizes, across=sizes.across * scale, down=sizes.down * scale)


def first_scale(members: Sequence[Member], sizes: Sizes) -> float:
    """How much larger than usual the map has to be at least."""
    need = sum(
        max(2 * sizes.radius, min(width_of(member.name, sizes.name_size, 600), sizes.name_room))
        * (2 * sizes.radius + 2 * sizes.line_height)
        for member in members
    )
    return max(1.0, math.sqrt(need / (math.pi * sizes.across * sizes.down * FULLNESS)))


def _attempt(
    members: Sequence[Member],
    sizes: Sizes,
    sectors: tuple[Sector, ...],
    frame: Frame,
    told: tuple[Mapping[int, str], Mapping[str, str]],
) -> Places | None:
    """Everyone in this frame, or None when somebody finds no room. ``told``: the rings' words, and who stands beside whom."""
    ring_words, beside = told
    centre = sizes.centre_radius + 8
    names = ring_names_of(sectors, frame, ring_words, sizes)
    table = Table(frame, sizes, Box(-centre, -centre, centre, centre), [words.box for words in names])
    rings = bool(ring_words)
    slots = _slots([member for member in members if member.mark not in beside], sectors)
    find = _Finder(sectors, frame, sizes, rings, STEP if len(members) <= CROWD else CROWD_STEP)
    # The closest go first: they have the least room, and lines to those further out then go round them.
    order = sorted((one for one in members if one.mark not in beside), key=lambda member: (-member.ring, slots[member.mark]))
    tries: dict[str, tuple[Try, ...]] = {}
    for member in order:
        tries[member.mark] = find.tries(member, slots[member.mark])
        if not table.stand(member, tries[member.mark]):
            return None
    for _ in range(SETTLING if len(members) <= CROWD else 0):
        for member in order:
            table.settle(member.mark, tries[member.mark])
    for member in (one for one in members if one.mark in beside):
        if not table.stand(member, find.tries(member, table.angle_of(beside[member.mark]))):
            return None
    outside = [placed for placed in table.placed if rings and not placed.member.ring]
    return Places(frame, sectors, tuple(table.placed), (), names, rings, _band(outside, frame))


@dataclass(frozen=True, slots=True)
class _Finder:
    """Where somebody may stand on this map."""

    sectors: tuple[Sector, ...]
    frame: Frame
    sizes: Sizes
    rings: bool
    step: float

    def tries(self, member: Member, slot: float) -> tuple[Try, ...]:
        """All places that may do, the cheapest first: nearest to the angle ``slot``."""
        sector = next(one for one in self.sectors if one.part is member.part)
        while slot < sector.begins - math.pi:
            slot += 2 * math.pi
        if self.rings and not member.ring:
            found = _outside_tries(sector, slot, self.frame, self.sizes)
        else:
            shares = RING_PLACES[member.ring] if self.rings else UNASKED_PLACES
            if self.rings and member.spot is not None:
                shares = (share_of_depth(member.ring, member.spot[1]), *shares)
            found = _inside_tries(sector, slot, shares, self.frame, self.sizes, self.step)
        return tuple(sorted(found, key=lambda one: one.cost))


def _slots(members: Sequence[Member], sectors: tuple[Sector, ...]) -> dict[str, float]:
    """The best angle of each member: the middle of their own share of their sector, in the members' order."""
    slots: dict[str, float] = {}
    for sector in sectors:
        inside = [member for member in members if member.part is sector.part]
        whole, used = sum(need_of(member) for member in inside), 0.0
        for member in inside:
            slots[member.mark] = sector.begins + (sector.ends - sector.begins) * (used + need_of(member) / 2) / whole
            used += need_of(member)
            if member.spot is not None:  # where the child put them, before any other thought
                slots[member.mark] = sector.begins + (sector.ends - sector.begins) * member.spot[0] / 1000
    return slots


def _inside_tries(
    sector: Sector, slot: float, shares: tuple[float, ...], frame: Frame, sizes: Sizes, step: float
) -> Iterator[Try]:
    mean = (frame.across + frame.down) / 2
    for share in shares:
        for angle in (slot, *angles_across(sector, mean * share * (sector.ends - sector.begins), step)):
            x, y = frame.at(angle, share)
            if to_seams(sector, frame, x, y) < sizes.radius + 3:
                continue
            cost = abs(angle - slot) * share * mean + abs(share - shares[0]) * mean * 1.3
            above = math.sin(angle) <= 0.05
            yield Try(cost, x, y, above)
            yield Try(cost + 22, x, y, not above)


def _outside_tries(sector: Sector, slot: float, frame: Frame, sizes: Sizes) -> Iterator[Try]:
    """Places in the band outside the rings, where the child placed nobody: row by row outwards."""
    row = 2 * sizes.radius + 2 * sizes.line_height
    for number in range(BAND_ROWS):
        away = sizes.radius + 12 + row * number
        wide = Frame(frame.x, frame.y, frame.across + away, frame.down + away)
        mean = (wide.across + wide.down) / 2
        for angle in (slot, *angles_across(sector, mean * (sector.ends - sector.begins))):
            x, y = wide.at(angle, 1.0)
            above = math.sin(angle) <= 0.05
            yield Try(abs(angle - slot) * mean + number * row * 3, x, y, above)


def _band(outside: Sequence[Placed], frame: Frame) -> float:
    """How wide the band outside the rings has to be to hold the symbols there, units; 0 without anybody."""
    boxes = [one.symbol for one in outside]
    corners = [(x, y) for box in boxes for x in (box.left, box.right) for y in (box.top, box.bottom)]
    width = 0.0
    while any(Frame(0.0, 0.0, frame.across + width, frame.down + width).share_of(x, y) > 1 for x, y in corners):
        width += 4.0
    return width + 6 if corners else 0.0

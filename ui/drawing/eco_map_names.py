"""The map's own words: where the names of the parts of life and of the rings stand."""

from __future__ import annotations

import math
from collections.abc import Mapping

from ui.drawing.eco_map_places import RING_EDGES, Box, Frame, Places, Sector, Sizes, Words, angles_across, crosses, to_seams
from ui.drawing.text_width import width_of, wrapped


def ring_names_of(sectors: tuple[Sector, ...], frame: Frame, words: Mapping[int, str], sizes: Sizes) -> tuple[Words, ...]:
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


def part_name_of(sector: Sector, word: str, places: Places, sizes: Sizes) -> Words:
    """The name of a part of life in the outer part of its sector, where nobody stands; outside the map where there is no room."""
    taken = [box for placed in places.placed for box in (placed.symbol, placed.label)]
    taken.extend(words.box for words in places.ring_names)
    lines = wrapped(word, sizes.sector_size, 600, 84, most_lines=2)
    half = max(width_of(line, sizes.sector_size, 600) for line in lines) / 2
    tall = sizes.sector_size * 1.25 * len(lines)
    ways = [(placed.x, placed.y) for placed in places.placed if placed.member.line is not None]
    tried: list[tuple[float, Box]] = []
    for share in (0.93, 0.9, 0.955, 0.86, 0.8, 0.74, 1.09, 1.14, 1.2):
        for angle in angles_across(sector, places.frame.across * (sector.ends - sector.begins)):
            x, y = places.frame.at(angle, share)
            box = Box(x - half, y - tall / 2, x + half, y + tall / 2)
            cost = abs(angle - sector.middle) * places.frame.across * 0.5 + abs(share - 0.93) * places.frame.across * 2
            cost += 70 * sum(crosses(end, box) for end in ways)
            cost += 3000 * sum(box.meets(other, 3) for other in taken)
            cost += 240 * (_leaves(box, places.frame) and share < 1) + 80 * (to_seams(sector, places.frame, x, y) < half * 0.6)
            tried.append((cost, box))
    return Words(lines, min(tried, key=lambda one: one[0])[1], sector.part)


def _leaves(box: Box, frame: Frame) -> bool:
    """Whether a corner of a box is outside the map."""
    corners = ((box.left, box.top), (box.right, box.top), (box.left, box.bottom), (box.right, box.bottom))
    return any(frame.share_of(x, y) > 0.99 for x, y in corners)

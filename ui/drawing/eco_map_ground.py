"""The ground of an eco-map: tinted parts of life, rings, seams, and their words."""

from __future__ import annotations

import math

from ui.drawing.eco_map_places import RING_EDGES, Frame, Places, Sector, Sizes, Words
from ui.drawing.palette import Palette
from ui.drawing.scene import Label, Shape, number
from ui.drawing.symbols import halo

TINT, LIGHT_HEART = "0.55", "0.55"
SEAM = 3.0


def _slice(sector: Sector, frame: Frame, palette: Palette) -> Shape:
    begins, ends = frame.at(sector.begins, 1.0), frame.at(sector.ends, 1.0)
    wide = "1" if sector.ends - sector.begins > math.pi else "0"
    corners = f"M{number(frame.x)} {number(frame.y)} L{number(begins[0])} {number(begins[1])}"
    arc = f"A{number(frame.across)} {number(frame.down)} 0 {wide} 1 {number(ends[0])} {number(ends[1])} Z"
    return Shape("path", (("d", f"{corners} {arc}"), ("fill", palette.kinds[sector.part].tint), ("fill-opacity", TINT)))


def _ellipse(frame: Frame, share: float, *ink: tuple[str, str], wider: float = 0.0) -> Shape:
    place = (("cx", number(frame.x)), ("cy", number(frame.y)))
    size = (("rx", number(frame.across * share + wider)), ("ry", number(frame.down * share + wider)))
    return Shape("ellipse", (*place, *size, *ink))


def _seam(sector: Sector, places: Places, palette: Palette) -> Shape:
    inner, outer = places.frame.at(sector.begins, 0.2), places.frame.at(sector.begins, 1.0)
    way = f"M{number(inner[0])} {number(inner[1])} L{number(outer[0])} {number(outer[1])}"
    return Shape("path", (("d", way), ("fill", "none"), ("stroke", palette.seam), ("stroke-width", number(SEAM))))


def ground(places: Places, palette: Palette) -> tuple[Shape, ...]:
    """Everything that lies under lines and people. Rings are drawn only where the child placed somebody."""
    frame = places.frame
    line = (("fill", "none"), ("stroke", palette.ring))
    shapes = [_slice(sector, frame, palette) for sector in places.sectors]
    if places.band:
        dots = (("stroke-dasharray", "2 6"), ("stroke-linecap", "round"), ("stroke-width", "1.5"))
        shapes.append(_ellipse(frame, 1.0, *line, *dots, wider=places.band))
    if places.rings:
        heart = (("fill", palette.surface), ("fill-opacity", LIGHT_HEART), ("stroke", palette.ring), ("stroke-width", "1.5"))
        edges = [edge for edge in RING_EDGES.values() if edge < 1]
        shapes.append(_ellipse(frame, edges[0], *heart))
        shapes.extend(_ellipse(frame, edge, *line, ("stroke-width", "1.5")) for edge in edges[1:])
    shapes.append(_ellipse(frame, 1.0, *line, ("stroke-width", "2")))
    shapes.extend(_seam(sector, places, palette) for sector in places.sectors)
    return tuple(shapes)


def _set(words: Words, size: float, weight: int, fill: str, extra: tuple[tuple[str, str], ...]) -> tuple[Label, ...]:
    tall = (words.box.bottom - words.box.top) / len(words.lines)
    return tuple(
        Label(words.x, words.box.top + tall * (at + 0.5) + size * 0.36, text, size, "middle", weight, fill, extra)
        for at, text in enumerate(words.lines)
    )


def part_names(places: Places, palette: Palette, sizes: Sizes) -> tuple[Label, ...]:
    """The names of the parts of life, each in its own colour."""
    return tuple(
        label
        for words in places.part_names
        if words.part is not None
        for label in _set(words, sizes.sector_size, 600, palette.kinds[words.part].stroke, ())
    )


def ring_names(places: Places, palette: Palette, sizes: Sizes, ground_colour: str) -> tuple[Label, ...]:
    """The rings' words along one spoke."""
    return tuple(
        label
        for words in places.ring_names
        for label in _set(words, sizes.ring_size, 400, palette.ink_2, halo(ground_colour, 3.0))
    )

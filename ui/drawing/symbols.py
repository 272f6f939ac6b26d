"""Symbols of members of a network and the marks they can carry, in root coordinates.

A circle is a being, a rounded square a place, group or organisation. What is known of them shows in shape and pattern: dots and a
leaf = died, dashes and "?" = not known yet. At most one mark sits at each corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ui.drawing.icons import icon
from ui.drawing.palette import KindInk, Palette
from ui.drawing.scene import Shape, number

OUTLINE = 2.5
UNSEEN_RING, HALO_WIDTH = 6.7, 7.6
"""The ring of someone long unseen: how far outside the symbol its middle runs, and its width."""
SQUARE_CORNER = 9.0
ICON_SHARE = 0.67
"""Size of the icon inside a symbol, as a share of the symbol's size."""
BADGE_RADIUS = 0.5
"""Radius of a mark, as a share of the symbol's radius."""


class Badge(StrEnum):
    """A mark at the upper right. For workers only."""

    LOCK = "lock"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class SymbolLook:
    """All that decides how one symbol looks. ``icon``: a name of ``icons.ICONS``."""

    icon: str
    ink: KindInk
    square: bool = False
    died: bool = False
    unknown: bool = False
    long_unseen: bool = False
    badge: Badge | None = None


def _outline(look: SymbolLook) -> tuple[tuple[str, str], ...]:
    ink = (("fill", look.ink.tint), ("stroke", look.ink.stroke), ("stroke-width", number(OUTLINE)))
    if look.died:
        return (*ink, ("stroke-dasharray", "2 4"), ("stroke-linecap", "round"))
    if look.unknown:
        return (*ink, ("stroke-dasharray", "6 4"))
    return ink


def _body(look: SymbolLook, x: float, y: float, radius: float) -> Shape:
    if not look.square:
        return Shape("circle", (("cx", number(x)), ("cy", number(y)), ("r", number(radius)), *_outline(look)))
    half = radius * 0.93
    place = (("x", number(x - half)), ("y", number(y - half)), ("width", number(2 * half)), ("height", number(2 * half)))
    return Shape("rect", (*place, ("rx", number(SQUARE_CORNER * radius / 21)), *_outline(look)))


def _long_unseen_ring(x: float, y: float, radius: float, palette: Palette) -> Shape:
    ring = (("r", number(radius + UNSEEN_RING)), ("fill", "none"), ("stroke", palette.halo), ("stroke-width", number(HALO_WIDTH)))
    return Shape("circle", (("cx", number(x)), ("cy", number(y)), *ring, ("stroke-opacity", "0.55")))


def badge_shapes(badge: Badge, x: float, y: float, radius: float, palette: Palette) -> tuple[Shape, ...]:
    """A mark of ``radius`` units with its middle at ``x``, ``y``: slate lock or plum hand, on a white edge."""
    ground = palette.plum if badge is Badge.STOP else palette.slate
    disc = (("cx", number(x)), ("cy", number(y)), ("r", number(radius)))
    edge = (("fill", ground), ("stroke", palette.surface), ("stroke-width", "2"))
    name = "hand" if badge is Badge.STOP else "lock"
    return (Shape("circle", (*disc, *edge)), *icon(name, x, y, radius * 1.25, palette.surface, width=1.3))


def symbol(look: SymbolLook, x: float, y: float, radius: float, palette: Palette) -> tuple[Shape, ...]:
    """The symbol with its middle at ``x``, ``y``; ``radius`` in units (26 child's, 21 worker's, 13.5 on A4)."""
    shapes: list[Shape] = []
    if look.long_unseen:
        shapes.append(_long_unseen_ring(x, y, radius, palette))
    shapes.append(_body(look, x, y, radius))
    shapes.extend(icon(look.icon, x, y, 2 * radius * ICON_SHARE, look.ink.stroke, width=1.9 * ICON_SHARE * 2 * radius / 24))
    if look.badge is not None:
        corner = radius * 0.75
        shapes.extend(badge_shapes(look.badge, x + corner, y - corner, radius * BADGE_RADIUS, palette))
    return tuple(shapes)


def extent(radius: float, *, long_unseen: bool = False) -> float:
    """How far a symbol reaches from its middle, units, with its outline and the ring of someone long unseen."""
    return radius + (UNSEEN_RING + HALO_WIDTH / 2 if long_unseen else OUTLINE / 2)


def halo(ground: str, width: float = 4.0) -> tuple[tuple[str, str], ...]:
    """Attributes that lay an edge of the ground's colour behind a text, so that it reads over lines and tints."""
    return (("paint-order", "stroke"), ("stroke", ground), ("stroke-width", number(width)), ("stroke-linejoin", "round"))

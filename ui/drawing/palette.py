"""Every colour Kinmap draws with, once, for light and dark grounds. Contrasts are measured in the tests, not asserted here.

Colour is never alone: each meaning also has a shape, a pattern and a word. Print always uses ``LIGHT`` on white.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from ui.drawing.text_width import families

FALLBACK_FAMILIES = ("Segoe UI", "Roboto", "Helvetica Neue", "Arial")
FONT_STACK = ", ".join([*(f"'{name}'" for name in (*families(), *FALLBACK_FAMILIES)), "sans-serif"])
"""The shipped fonts first, then what a computer is likely to have. No font is ever fetched from elsewhere."""


class Part(StrEnum):
    """A part of the child's life: one sector of the eco-map, one colour. In their fixed order, clockwise from the left."""

    HOME = "home"
    FAMILY = "family"
    FRIENDS = "friends"
    SCHOOL = "school"
    HELP = "help"
    PETS = "pets"


@dataclass(frozen=True, slots=True)
class KindInk:
    """``stroke`` for outline and label, ``tint`` for the fill."""

    stroke: str
    tint: str


@dataclass(frozen=True, slots=True)
class GateInk:
    """A gate chip: text, fill, edge; ``dashed`` edge says "with conditions"."""

    text: str
    fill: str
    edge: str
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Palette:
    """One ground's colours. Names are the tokens of the style guide; ``line`` … ``halo`` belong to the drawings."""

    paper: str
    surface: str
    sunken: str
    ink: str
    ink_2: str
    border: str
    control: str
    primary: str
    primary_tint: str
    on_primary: str
    focus: str
    voice_ink: str
    voice_tint: str
    voice_edge: str
    error: str
    line: str
    stormy: str
    feeling: str
    ring: str
    halo: str
    seam: str
    slate: str
    plum: str
    kinds: Mapping[Part, KindInk]
    is_dark: bool = False


LIGHT = Palette(
    paper="#FBF8F3",
    surface="#FFFFFF",
    sunken="#F3EDE3",
    ink="#2A2833",
    ink_2="#5B5766",
    border="#DED5C8",
    control="#857B6C",
    primary="#1D5B66",
    primary_tint="#DCEEF0",
    on_primary="#FFFFFF",
    focus="#1846A3",
    voice_ink="#5E3B00",
    voice_tint="#FFF1D2",
    voice_edge="#C98A1B",
    error="#9B2C2C",
    line="#3E3B4B",
    stormy="#8A4A14",
    feeling="#1D5B66",
    ring="#CFC4B4",
    halo="#B9B2BF",
    seam="#FFFFFF",
    slate="#474455",
    plum="#5A2E5E",
    kinds=MappingProxyType(
        {
            Part.HOME: KindInk("#7E620F", "#F8EFD3"),
            Part.FAMILY: KindInk("#0F3A7D", "#E1EAF8"),
            Part.FRIENDS: KindInk("#0C6E63", "#D9F0EB"),
            Part.SCHOOL: KindInk("#7A2F0C", "#F8E4D8"),
            Part.HELP: KindInk("#AD389E", "#F8E4F5"),
            Part.PETS: KindInk("#2B2724", "#ECE7E0"),
        }
    ),
)
"""On paper and white."""


def mixed(over: str, ground: str, share: float) -> str:
    """``over`` laid on ``ground`` at ``share`` (0..1) of its strength, as one solid colour."""
    pairs = [(int(over[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(top * share + under * (1 - share)):02X}" for top, under in pairs)


_DARK_GROUND = "#1B1E24"
_DARK_STROKES = {
    Part.HOME: "#E2D797",
    Part.FAMILY: "#429AF4",
    Part.FRIENDS: "#6F9485",
    Part.SCHOOL: "#EA5A28",
    Part.HELP: "#F4A0D7",
    Part.PETS: "#FDF8E6",
}

DARK = Palette(
    paper=_DARK_GROUND,
    surface="#252931",
    sunken="#15171C",
    ink="#F1ECE4",
    ink_2="#B9B3AB",
    border="#3A3F49",
    control="#8D93A0",
    primary="#7CC7CF",
    primary_tint=mixed("#7CC7CF", _DARK_GROUND, 0.18),
    on_primary="#1B1E24",
    focus="#9CC0FF",
    voice_ink="#F6DCA6",
    voice_tint="#3D3015",
    voice_edge="#C98A1B",
    error="#F2A3A0",
    line="#D9D4E2",
    stormy="#E0A06A",
    feeling="#7CC7CF",
    ring="#5A5E69",
    halo="#8A8592",
    seam=_DARK_GROUND,
    slate="#D9D4E2",
    plum="#E3B9E6",
    kinds=MappingProxyType({part: KindInk(stroke, mixed(stroke, _DARK_GROUND, 0.18)) for part, stroke in _DARK_STROKES.items()}),
    is_dark=True,
)
"""On the dark ground."""

_CLOSED = GateInk("#3E3B4B", "#E9E7EE", "#BDB8CC")
GATES: Mapping[str, GateInk] = MappingProxyType(
    {
        "OPEN": GateInk("#14474F", "#DCEEF0", "#9CC8CE"),
        "OPEN_WITH_CONDITIONS": GateInk("#14474F", "#FFFFFF", "#2F7B86", dashed=True),
        "CHECK_FIRST": GateInk("#5F4300", "#FBEFCF", "#DDBE6C"),
        "CHILD_STOP": GateInk("#5A2E5E", "#F4E6F5", "#D3ABD6"),
        "OTHER_STOP": _CLOSED,
        "FORBIDDEN": _CLOSED,
        "REFUSED_URGENT": _CLOSED,
        "PROTECTED_ROUTE": _CLOSED,
        "UNSAFE": _CLOSED,
        "CLOSED": _CLOSED,
        "DIED": _CLOSED,
    }
)
"""Chip of each gate outcome, on light grounds."""


def _channel(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2) of ``#RRGGBB``, 0 black to 1 white."""
    red, green, blue = (_channel(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2) of two colours, 1 to 21."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)

"""Kinmap's own icons: strokes on a 24 × 24 grid, round ends, no fill, one colour.

An icon never stands without its word. A drawing has no transforms (its markup is read by others in root coordinates), so each
icon is written out at its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ui.drawing.scene import Shape, number

GRID = 24.0
STROKE = 1.75
"""Width of an icon's stroke in units of its grid."""

ICONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "adult": (
            "circle 12 7.4 3.6",
            "M4.6 20.4c0-4.5 3.2-7 7.4-7s7.4 2.5 7.4 7",
        ),
        "child": (
            "circle 12 9.4 4.2",
            "M8.1 8.4c2.6.3 4.7-.6 5.8-2.4",
            "M7 20.6c0-2.9 2-4.6 5-4.6s5 1.7 5 4.6",
        ),
        "paw": (
            (
                "M12 12.2c2.9 0 5.2 2.8 5.2 5.1 0 1.7-1.2 2.7-2.7 2.7-1 0-1.6-.5-2.5-.5s-1.5.5-2.5.5c-1.5 0-2.7-1-2.7-2.7"
                " 0-2.3 2.3-5.1 5.2-5.1z"
            ),
            "ellipse 5.3 11.2 1.6 2.1",
            "ellipse 9.4 6.6 1.7 2.3",
            "ellipse 14.6 6.6 1.7 2.3",
            "ellipse 18.7 11.2 1.6 2.1",
        ),
        "school": (
            "M12 7.2c-2-1.5-4.8-2-8-2v12.6c3.2 0 6 .5 8 2 2-1.5 4.8-2 8-2V5.2c-3.2 0-6 .5-8 2z",
            "M12 7.2v12.6",
        ),
        "club": (
            "M6 21V3.5",
            "M6 4.5h12.5l-3.2 4 3.2 4H6",
        ),
        "faith": (
            "M4.5 14.5h15a7.5 6 0 0 1-15 0z",
            "M12 3.5c2.3 2.5 2.3 5 0 7.5-2.3-2.5-2.3-5 0-7.5z",
        ),
        "health": (
            "M12 20.3C6.5 16.4 3.5 13 3.5 9.3A4.3 4.3 0 0 1 12 7.6a4.3 4.3 0 0 1 8.5 1.7c0 3.7-3 7.1-8.5 11z",
            "M12 10.2v5M9.5 12.7h5",
        ),
        "worker": (
            "circle 12 6.8 3.3",
            "M4.2 20.4c0-4.6 3.2-7.3 7.8-7.3s7.8 2.7 7.8 7.3",
            "M9.6 13.4l2.4 3 2.4-3",
            "rect 10.4 16.4 3.2 3.8 .6",
        ),
        "leaf": (
            "M5 19.5C4.5 10.5 9.5 5 19.5 4.5 19.5 14 14 19.5 5 19.5z",
            "M5 19.5l8.5-8.7",
        ),
        "unknown": (
            "M8.6 9a3.5 3.5 0 1 1 5.6 2.8c-1.5 1.1-2.2 1.8-2.2 3.5",
            "M12 19v.2",
        ),
        "home": (
            "M3.5 11.5L12 4.5l8.5 7",
            "M6 10v9.5h12V10",
            "M10.2 19.5v-5h3.6v5",
        ),
        "place": (
            "M12 21c-4.3-4.6-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2.2 6.4-6.5 11z",
            "circle 12 10 2.4",
        ),
        "voice": (
            "M4 5h16v11h-9l-4.5 4V16H4z",
            "M8.3 9.3v2.7M12 9.3v2.7M15.7 9.3v2.7",
        ),
        "judge": (
            "rect 5 4.5 14 16 1.8",
            "M9 4.5V3h6v1.5M8.5 10h7M8.5 14h4.5",
        ),
        "plan": (
            "rect 4 5.5 16 15 2",
            "M4 10h16M8.5 3.5v4M15.5 3.5v4",
        ),
        "event": (
            "circle 12 12 8.3",
            "M8 12.3l2.7 2.7 5.3-5.8",
        ),
        "fact": (
            "rect 3.5 6 17 12.5 2",
            "circle 8.7 11 1.9",
            "M5.8 15.8c.4-1.6 1.5-2.3 2.9-2.3s2.5.7 2.9 2.3M14.2 10.5h3.6M14.2 14h3.6",
        ),
        "lock": (
            "rect 5.5 11 13 9.5 2",
            "M8.5 11V8a3.5 3.5 0 0 1 7 0v3",
        ),
        "private": (
            "M3 12c2.3-3.7 5.3-5.6 9-5.6s6.7 1.9 9 5.6c-2.3 3.7-5.3 5.6-9 5.6S5.3 15.7 3 12z",
            "M5 20L19 4",
        ),
        "pin": (
            "M9 3.5h6l-.8 6.5 3.3 3.5h-11L9.8 10z",
            "M12 13.5V21",
        ),
        "undo": (
            "M8.5 5L4.5 9l4 4",
            "M4.5 9H14a5.3 5.3 0 0 1 0 10.6h-3",
        ),
        "plus": ("M12 5v14M5 12h14",),
        "check": ("M5 12.5l4.7 4.7L19 7.5",),
        "close": ("M6.5 6.5l11 11M17.5 6.5l-11 11",),
        "search": (
            "circle 10.8 10.8 6.3",
            "M15.5 15.5L20.5 20.5",
        ),
        "right": ("M9.5 5.5l6.5 6.5-6.5 6.5",),
        "down": ("M5.5 9.5l6.5 6.5 6.5-6.5",),
        "print": (
            "M7 9V4h10v5",
            "rect 4 9 16 8 1.8",
            "M7.5 14.5h9V20h-9z",
        ),
        "moved": (
            "circle 12 12 8.3",
            "M12 7.3V12l3.3 2",
        ),
        "pair": (
            "circle 8 8.5 2.9",
            "circle 16.4 9.7 2.4",
            "M2.8 19.5c0-3.6 2.1-5.6 5.2-5.6s5.2 2 5.2 5.6M14.6 14.6c3.8-.9 6.6.9 6.6 4.6",
        ),
        "drift": ("M3 9.5c2-2 4-2 6 0s4 2 6 0 4-2 6 0M3 15.5c2-2 4-2 6 0s4 2 6 0 4-2 6 0",),
        "hand": (
            (
                "M7.5 12.5V6.7a1.4 1.4 0 0 1 2.8 0v4.5-6a1.4 1.4 0 0 1 2.8 0v6-5a1.4 1.4 0 0 1 2.8 0v7.5l1.3-1.6"
                "c.8-1 2.3-.2 1.9 1-.9 2.7-2.5 7.4-6.9 7.4-3.7 0-5.2-2.3-5.2-5.7z"
            ),
        ),
        "shield": (
            "M12 3.5l7.5 2.7v5.3c0 4.3-2.9 7.4-7.5 9-4.6-1.6-7.5-4.7-7.5-9V6.2z",
            "M12 9v4M12 16v.2",
        ),
        "letter": (
            "rect 3.5 6 17 12.5 1.8",
            "M4 7.5l8 6 8-6",
        ),
        "scales": ("M12 4v16M7.5 20h9M5 7.5h14M5 7.5l-2.5 6h5zM19 7.5l-2.5 6h5z",),
        "door": (
            "M5.5 20.5V4h10v16.5M3.5 20.5h17",
            "M12.3 12.3v.2",
            "M15.5 6.5h3v14",
        ),
        "link": (
            "circle 5.5 12 2.3",
            "circle 18.5 6.5 2.3",
            "circle 18.5 17.5 2.3",
            "M7.7 11l8.6-3.6M7.7 13l8.6 3.6",
        ),
        "map": (
            "circle 12 12 3.2",
            "circle 5 6 1.9",
            "circle 19.3 8 1.9",
            "circle 7 19 1.9",
            "M9.6 9.8L6.4 7.2M15 10.8l2.6-1.9M10.3 14.6l-2.2 2.9",
        ),
        "tree": (
            "rect 4 4 5 5 0",
            "circle 17.5 6.5 2.6",
            "M9 6.5h5.9M12 6.5v8",
            "circle 12 17.3 2.8",
        ),
        "review": (
            "M5 4.5h10l4 4v11.5H5z",
            "M15 4.5v4h4M8.5 13l2.3 2.3 4.2-4.5",
        ),
        "gift": (
            "M4 10h16v3.5H4zM5.5 13.5h13v7h-13zM12 10v10.5",
            "M12 10C8 10 7 8 7.6 6.4 8.4 4.5 11 5 12 10c1-5 3.6-5.5 4.4-3.6C17 8 16 10 12 10z",
        ),
        "phone": (
            "rect 7 3 10 18 2.2",
            "M11 18h2",
        ),
    }
)
"""Name → strokes. A stroke is path data, or ``circle cx cy r``, ``ellipse cx cy rx ry``, ``rect x y width height rx``."""

_TOKEN = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_AXES: Mapping[str, str] = {"m": "xy", "l": "xy", "h": "x", "v": "y", "c": "xyxyxy", "s": "xyxy", "a": "rrnnnxy", "z": ""}
"""What each number of a path command is: a place along x or y, a radius, or neither (angle, flag)."""


def _moved(data: str, left: float, top: float, scale: float) -> str:
    """Path data scaled and moved. Relative commands are only scaled: they start where the last one ended."""
    written: list[str] = []
    command, at = "", 0
    for token in _TOKEN.findall(data):
        if token.isalpha():
            command, at = token, 0
            written.append(token)
            continue
        axes = _AXES[command.lower()]
        axis = axes[at % len(axes)]
        at += 1
        shift = {"x": left, "y": top}.get(axis, 0.0) if command.isupper() else 0.0
        written.append(number(float(token) * (1.0 if axis == "n" else scale) + shift))
    return " ".join(written)


def _strokes(name: str, left: float, top: float, scale: float) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    for stroke in ICONS[name]:
        word, *rest = stroke.split(" ")
        if word == "circle":
            x, y, radius = (float(value) for value in rest)
            yield "circle", (("cx", number(left + x * scale)), ("cy", number(top + y * scale)), ("r", number(radius * scale)))
        elif word == "ellipse":
            x, y, across, down = (float(value) for value in rest)
            place = (("cx", number(left + x * scale)), ("cy", number(top + y * scale)))
            yield "ellipse", (*place, ("rx", number(across * scale)), ("ry", number(down * scale)))
        elif word == "rect":
            x, y, width, height, corner = (float(value) for value in rest)
            place = (("x", number(left + x * scale)), ("y", number(top + y * scale)))
            size = (("width", number(width * scale)), ("height", number(height * scale)), ("rx", number(corner * scale)))
            yield "rect", (*place, *size)
        else:
            yield "path", (("d", _moved(stroke, left, top, scale)),)


def icon(name: str, x: float, y: float, size: float, colour: str, width: float | None = None) -> tuple[Shape, ...]:
    """The icon ``name`` with its middle at ``x``, ``y``, ``size`` units across; ``width`` = stroke in units, else as designed."""
    scale = size / GRID
    ink = (
        ("fill", "none"),
        ("stroke", colour),
        ("stroke-width", number(STROKE * scale if width is None else width)),
        ("stroke-linecap", "round"),
        ("stroke-linejoin", "round"),
    )
    return tuple(Shape(tag, (*place, *ink)) for tag, place in _strokes(name, x - size / 2, y - size / 2, scale))

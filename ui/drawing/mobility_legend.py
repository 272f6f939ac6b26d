"""The legend of a mobility map: only the marks that it uses, each in words."""

from __future__ import annotations

from collections.abc import Sequence

from ui.drawing.eco_map_members import LONG_UNSEEN_DAYS
from ui.drawing.legend import Entry
from ui.drawing.mobility_bands import Band, Move
from ui.drawing.mobility_chart import hatching
from ui.drawing.mobility_people import Thread
from ui.drawing.palette import LIGHT, Part
from ui.drawing.scene import Group, Label, Shape, number

Drawn = tuple[Shape | Label | Group, ...]
_INK = LIGHT.kinds[Part.FAMILY].stroke


def entries_of(bands: Sequence[Band], threads: Sequence[Thread], moves: Sequence[Move]) -> tuple[Entry, ...]:
    """Bands first, then threads, then moves."""
    dated = [one for one in threads if one.first is not None]
    used = (
        (any(one.gap for one in bands), Entry(30.0, "nothing recorded here", _hatched)),
        (any(one.unsure for one in bands), Entry(30.0, "a day is not exact, or not recorded", _dashed_box)),
        (any(one.together for one in dated), Entry(34.0, "one home", _thick)),
        (any(one.known for one in dated), Entry(34.0, "known", _thin)),
        (any(_only_in_touch(one) for one in dated), Entry(34.0, "between, or only in touch", _dashed)),
        (any(one.goes_on for one in dated), Entry(18.0, f"goes on, or in touch in the last {LONG_UNSEEN_DAYS} days", _arrow)),
        (any(not one.goes_on for one in dated), Entry(16.0, "nothing recorded after", _circle)),
        (bool(moves), Entry(20.0, "a move, told below", _numbered)),
    )
    return tuple(entry for shown, entry in used if shown)


def _only_in_touch(thread: Thread) -> bool:
    last = thread.lived_until
    until = max((day for day in (last, thread.known[1] if thread.known else None) if day is not None), default=None)
    return thread.last is not None and (until is None or thread.last > until or len(thread.together) > 1)


def _stroke(x: float, y: float, width: str, dash: str = "") -> Drawn:
    dashes = (("stroke-dasharray", dash),) if dash else ()
    way = f"M{number(x)} {number(y)} L{number(x + 32)} {number(y)}"
    return (Shape("path", (("d", way), ("fill", "none"), ("stroke", _INK), ("stroke-width", width), *dashes)),)


def _thick(x: float, y: float) -> Drawn:
    return _stroke(x, y, "4.5")


def _thin(x: float, y: float) -> Drawn:
    return _stroke(x, y, "2")


def _dashed(x: float, y: float) -> Drawn:
    return _stroke(x, y, "2", "6 5")


def _box(x: float, y: float, *ink: tuple[str, str]) -> Shape:
    place_of = (("x", number(x)), ("y", number(y - 8)), ("width", "28"), ("height", "16"), ("rx", "4"))
    return Shape("rect", (*place_of, *ink, ("stroke-width", "1.6")))


def _hatched(x: float, y: float) -> Drawn:
    lines = (("fill", "none"), ("stroke", LIGHT.control), ("stroke-width", "1"))
    box = _box(x, y, ("fill", LIGHT.surface), ("stroke", LIGHT.control))
    return (box, Shape("path", (("d", hatching(x + 1, y - 7, x + 27, y + 7)), *lines)))


def _dashed_box(x: float, y: float) -> Drawn:
    ink = LIGHT.kinds[Part.HOME]
    return (_box(x, y, ("fill", ink.tint), ("stroke", ink.stroke), ("stroke-dasharray", "5 4")),)


def _arrow(x: float, y: float) -> Drawn:
    corners = f"M{number(x + 15)} {number(y)} L{number(x + 5)} {number(y - 5)} L{number(x + 5)} {number(y + 5)} Z"
    return (Shape("path", (("d", corners), ("fill", _INK))),)


def _circle(x: float, y: float) -> Drawn:
    place_of = (("cx", number(x + 8)), ("cy", number(y)), ("r", "5.5"))
    return (Shape("circle", (*place_of, ("fill", LIGHT.surface), ("stroke", _INK), ("stroke-width", "2"))),)


def _numbered(x: float, y: float) -> Drawn:
    disc = (("cx", number(x + 9)), ("cy", number(y)), ("r", "8"), ("fill", LIGHT.slate))
    return (Shape("circle", disc), Label(x + 9, y + 3.8, "1", 10.5, "middle", 600, LIGHT.surface))

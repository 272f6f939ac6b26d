"""Outlines of symbols: where the edge of each shape is, so that lines end on it, and the corners it is drawn with."""

from __future__ import annotations

import math

from ui.drawing.genogram.notation import Form

HALF = 27.0
"""Half the side of a square and the radius of a circle, units: half of ``captions.SYMBOL``."""
LOSS_HEIGHT, LOSS_HALF = 28.0, 16.0
"""The small triangle hangs from the top of its box, where the parents' line ends."""
FLAT = 14.0
"""Half the flat top of a hexagon."""
PIECES = 16
"""Straight pieces of a dome's half circle."""

Point = tuple[float, float]


def top_at(form: Form, off: float) -> float:
    """How far above the middle (negative: above) the outline is, ``off`` units beside the middle."""
    off = min(abs(off), HALF)
    if form in {Form.CIRCLE, Form.DOME}:
        return -math.sqrt(HALF**2 - off**2)
    if form is Form.DIAMOND:
        return off - HALF
    if form is Form.TRIANGLE:
        return 2 * off - HALF
    if form is Form.LOSS:
        return min(off / LOSS_HALF, 1.0) * LOSS_HEIGHT - HALF
    if form is Form.HEXAGON:
        return max(0.0, off - FLAT) * HALF / (HALF - FLAT) - HALF
    return -HALF


def side_at(form: Form, down: float) -> float:
    """How far beside the middle the outline is, ``down`` units below the middle (negative: above)."""
    down = max(-HALF, min(down, HALF))
    if form is Form.CIRCLE or (form is Form.DOME and down < 0):
        return math.sqrt(HALF**2 - down**2)
    if form is Form.DIAMOND:
        return HALF - abs(down)
    if form is Form.TRIANGLE:
        return (HALF + down) / 2
    if form is Form.LOSS:
        return min((HALF + down) / LOSS_HEIGHT, 1.0) * LOSS_HALF
    if form is Form.HEXAGON:
        return HALF - abs(down) * (HALF - FLAT) / HALF
    return HALF


def corners_of(form: Form, cx: float, cy: float, half: float) -> list[Point]:
    """Corners of a shape that is neither a circle nor a rectangle, ``half`` units from its middle to its edge."""
    if form is Form.DIAMOND:
        return [(cx, cy - half), (cx + half, cy), (cx, cy + half), (cx - half, cy)]
    if form is Form.TRIANGLE:
        return [(cx, cy - half), (cx + half, cy + half), (cx - half, cy + half)]
    if form is Form.LOSS:
        wide, high = half * LOSS_HALF / HALF, half * LOSS_HEIGHT / HALF
        return [(cx, cy - half), (cx + wide, cy - half + high), (cx - wide, cy - half + high)]
    if form is Form.HEXAGON:
        flat = half * FLAT / HALF
        top, bottom = cy - half, cy + half
        return [(cx - flat, top), (cx + flat, top), (cx + half, cy), (cx + flat, bottom), (cx - flat, bottom), (cx - half, cy)]
    arc = [math.pi * (1 + i / PIECES) for i in range(PIECES + 1)]
    return [(cx - half, cy + half), *((cx + half * math.cos(a), cy + half * math.sin(a)) for a in arc), (cx + half, cy + half)]

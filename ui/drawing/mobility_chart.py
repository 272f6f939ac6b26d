"""The room of a mobility map: days along the width, and bands packed into rows so that no name lies on another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ui.drawing.mobility_bands import Band
from ui.drawing.text_width import width_of

LEFT, ACROSS, RIGHT = 118.0, 842.0, 24.0
"""Room for the lanes' names, for time, and at the right edge, units."""
BAND, BAND_GAP, LABEL = 28.0, 6.0, 12.5
STUB = 30.0
"""Length of a band whose first day is not recorded, units."""
LEAST_BAND = 5.0
FEW_YEARS, MANY_YEARS = 3, 13
"""Up to so many years quarters are marked; from so many on every other year is named."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to places. ``first``: the day at the left edge; ``last``: the day of the map, at the right edge."""

    first: date
    last: date
    left: float = LEFT

    def x(self, day: date) -> float:
        """Where a day stands; days outside stand at the edges."""
        whole = max(1, (self.last - self.first).days)
        share = (min(max(day, self.first), self.last) - self.first).days / whole
        return self.left + ACROSS * share

    @property
    def right(self) -> float:
        """The edge of the day of the map."""
        return self.left + ACROSS

    def marks(self) -> Iterator[tuple[float, str]]:
        """Where each year begins, with its name, or "" where there is no room to name it."""
        years = self.last.year - self.first.year
        for year in range(self.first.year, self.last.year + 1):
            for month in (1, 4, 7, 10) if years < FEW_YEARS else (1,):
                day = date(year, month, 1)
                if self.first <= day <= self.last:
                    named = month == 1 and (years < MANY_YEARS or year % 2 == 1)
                    yield self.x(day), str(year) if named else ""


def scale_of(days: Sequence[date], as_of: date) -> Scale:
    """A scale from the first of these days to the day of the map; at least a year long."""
    first = min([*(day for day in days if day <= as_of), as_of])
    return Scale(min(first, _year_before(as_of)), as_of)


def _year_before(day: date) -> date:
    return date(day.year - 1, day.month, min(day.day, 28))


@dataclass(frozen=True, slots=True)
class PlacedBand:
    """A band with its edges, its row in its lane, and where its name stands: the middle of the text, inside or beside it."""

    band: Band
    left: float
    right: float
    row: int
    text_left: float
    inside: bool


def placed_bands(bands: Sequence[Band], scale: Scale) -> tuple[tuple[PlacedBand, ...], int]:
    """The bands of one lane that have a day, each in the first row with room for it and its name; and how many rows there are."""
    rows: list[list[tuple[float, float]]] = []
    made = []
    # What is not recorded stands in the first row; names of bands go round it.
    for band in sorted(bands, key=lambda one: not one.gap):
        if band.starts is None and band.ends is None:
            continue
        left, right = _edges(band, scale)
        wide = width_of(band.label, LABEL)
        inside = wide + 11 <= right - left or band.gap
        text = left + 6
        if not inside:
            text = right + 5 if right + 5 + wide <= scale.right + RIGHT else left - 5 - wide
        begins, ends = min(left, text if not inside else left), max(right, text + wide if not inside else right)
        free = (at for at, taken in enumerate(rows) if all(ends <= first or last <= begins for first, last in taken))
        row = next(free, len(rows))
        if row == len(rows):
            rows.append([])
        rows[row].append((begins, ends + (0.5 if inside else 8.0)))
        made.append(PlacedBand(band, left, right, row, text, inside))
    return tuple(made), max(1, len(rows))


def _edges(band: Band, scale: Scale) -> tuple[float, float]:
    right = scale.x(band.ends) if band.ends is not None else scale.right
    left = scale.x(band.starts) if band.starts is not None else right - STUB
    if right - left < LEAST_BAND and not band.gap:
        right = min(scale.right, left + LEAST_BAND)
        left = right - LEAST_BAND
    return left + 0.5, max(right - 0.5, left + 1.0)


def hatching(left: float, top: float, right: float, bottom: float, step: float = 8.0) -> str:
    """Slanted lines that fill a box and end at its edges, as one path."""
    high = bottom - top
    pieces = []
    at = left - high + step
    while at < right:
        # The line from (at, bottom) to (at + high, top), cut to the box.
        x1, y1 = (at, bottom) if at >= left else (left, bottom - (left - at))
        x2, y2 = (at + high, top) if at + high <= right else (right, top + (at + high - right))
        if x2 - x1 > 0.5:
            pieces.append(f"M{x1:.1f} {y1:.1f} L{x2:.1f} {y2:.1f}")
        at += step
    return " ".join(pieces)

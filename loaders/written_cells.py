"""How a value is written into a cell, so that ``cells`` reads the same value back."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graphmodel.domain.date_text import bounds_of
from graphmodel.domain.dates import PartialDate

_TO_GUARD = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")


def plain_cell(value: object) -> str:
    """Words, a code, a number, yes or no, a date, or several texts; "" for what is not recorded. Not yet guarded."""
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, PartialDate):
        return date_cell(value)
    return joined(map(str, value)) if isinstance(value, tuple) else str(value)


def joined(texts: Iterable[str]) -> str:
    """Several texts as one cell, ; between; a ; or a \\ of a text itself stands behind a \\."""
    return "; ".join(text.replace("\\", "\\\\").replace(";", "\\;") for text in texts)


def guarded(text: str) -> str:
    """The text with an apostrophe before whatever a spreadsheet would take for a formula; ``as_written`` takes it off again
    (reliability S2)."""
    return f"'{text}" if _TO_GUARD.match(text) else text


def date_cell(when: PartialDate) -> str:
    """The date as it was written; where another program's words would not be understood, what it can mean."""
    given = when.text.strip()
    bounds = bounds_of(given) if given else None
    meant = (when.earliest, when.latest, when.approximate)
    return given if bounds is not None and tuple(bounds) == meant else _bounds_cell(when)


def _bounds_cell(when: PartialDate) -> str:
    """The bounds in EDTF: a day, an interval that may be open at one side, or "unknown"; ~ marks what is approximate."""
    about = "~" if when.approximate else ""
    first, last = (f"{day.isoformat()}{about}" if day else ".." for day in (when.earliest, when.latest))
    if first == last:
        return "unknown" if when.earliest is None else first
    return f"{first}/{last}"

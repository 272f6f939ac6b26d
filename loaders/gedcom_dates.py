"""GEDCOM dates as PartialDate: the text as written, bounds where the Gregorian calendar of the years 1–9999 gives them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from ged4py.calendar import CalendarDate, GregorianDate
from ged4py.date import DateValue, DateValueTypes

from graphmodel.domain.dates import PartialDate, parse_partial_date
from graphmodel.domain.errors import BadValue

_Bounds = tuple[date, date]
_APPROXIMATE = frozenset({DateValueTypes.ABOUT, DateValueTypes.CALCULATED, DateValueTypes.ESTIMATED, DateValueTypes.INTERPRETED})
_SPANS = frozenset({DateValueTypes.PERIOD, DateValueTypes.RANGE})
_ONE_DAY = timedelta(days=1)


def gedcom_date(written: str) -> PartialDate | None:
    """None for an empty text only: what cannot be bounded (another calendar, a phrase, 44 B.C.) is kept in words, open at both
    sides."""
    text = " ".join(written.split())
    if not text:
        return None
    value: Any = DateValue.parse(text)  # each kind has fields of its own; ``kind`` says which
    if value.kind is DateValueTypes.PHRASE:
        return _as_in_tables(text)
    if value.kind in _SPANS:
        first, last = _bounds(value.date1), _bounds(value.date2)
        if first and last and first[0] <= last[1]:
            return PartialDate(text, first[0], last[1])
        return PartialDate(text, None, None)
    bounds = _bounds(value.date)
    if bounds is None:
        return _as_in_tables(text)
    return PartialDate(text, *_sides(value.kind, bounds), approximate=value.kind in _APPROXIMATE)


def _sides(kind: DateValueTypes, bounds: _Bounds) -> tuple[date | None, date | None]:
    """BEF and AFT exclude the day they name, FROM and TO include it."""
    first, last = bounds
    if kind is DateValueTypes.BEFORE:
        return None, first - _ONE_DAY if first > date.min else None
    if kind is DateValueTypes.AFTER:
        return (last + _ONE_DAY if last < date.max else None), None
    if kind is DateValueTypes.FROM:
        return first, None
    if kind is DateValueTypes.TO:
        return None, last
    return first, last


def _as_in_tables(text: str) -> PartialDate:
    """Words that some programs write where GEDCOM wants its own: ``(1901-02-03)``, ``2 March 1901``."""
    try:
        read = parse_partial_date(text.strip("()"))
    except BadValue:
        return PartialDate(text, None, None)
    return PartialDate(text, read.earliest, read.latest, read.approximate)


def _bounds(day: CalendarDate) -> _Bounds | None:
    if not isinstance(day, GregorianDate) or day.bc or not day.year or not 1 <= day.year <= date.max.year - 1:
        return None
    try:
        if day.month is None:
            first, last = date(day.year, 1, 1), date(day.year, 12, 31)
        elif day.month_num is None:
            return None
        elif day.day is None:
            first = date(day.year, day.month_num, 1)
            last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - _ONE_DAY
        else:
            first = last = date(day.year, day.month_num, day.day)
    except ValueError:  # 31 February: kept in words
        return None
    if day.dual_year:
        # 12 JAN 1699/00: the year began in March then; between the two ways to count lies a year.
        last = min(last + timedelta(days=366), date.max)
    return first, last

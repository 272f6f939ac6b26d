"""What a written date can mean: text in, inclusive bounds out.

Day first, always: ``02/03/2014`` is 2 March. Years have four digits, because ``14`` may be a day. EDTF level 1 is read as
far as a calendar of the years 1–9999 goes (no negative years, no years beyond 9999).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from graphmodel.domain.date_words import MONTHS, last_day_of_month


class Bounds(NamedTuple):
    """First and last possible day, ``None`` = open; ``approximate`` for "about"."""

    earliest: date | None
    latest: date | None
    approximate: bool = False


_SEASON_FIRST_MONTH = {"21": 3, "22": 6, "23": 9, "24": 12, "spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_MONTH_NUMBER = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_MONTH_NUMBER |= {name[:3]: number for name, number in _MONTH_NUMBER.items()} | {"sept": 9}
_UNKNOWN = {"unknown", "not known", "xxxx", "uuuu"}

_ABOUT = re.compile(r"(?:about|abt\.?|around|approximately|approx\.?|circa|ca\.?|c\.?|estimated|est\.?)\s*(?=[\dxu]{4}|\w)(.+)")
_BEFORE = re.compile(r"(?:before|bef\.?)\s+(.+)")
_AFTER = re.compile(r"(?:after|aft\.?)\s+(.+)")
_BETWEEN = re.compile(r"(?:between|bet\.?)\s+(.+?)\s+and\s+(.+)|(?:from)\s+(.+?)\s+to\s+(.+)")
_QUALIFIED = re.compile(r"(.+?)\s*[?~%]")
_ISO_DAY = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})")
_DAY_MONTH_NAME = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]+)\.?,?[ -](\d{4})")
_MONTH_NAME = re.compile(r"([a-z]+)\.?,?[ -](\d{4})")
_ISO_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[/.](\d{4})")
_YEAR = re.compile(r"(\d{4})")
_SOME_DIGITS = re.compile(r"(\d{1,3}[xu]{1,3})(?:-([xu]{2})(?:-[xu]{2})?)?")
_SOME_PARTS = re.compile(r"(\d{4})-(\d{2}|[xu]{2})-[xu]{2}|(\d{4})-[xu]{2}")


def bounds_of(text: str) -> Bounds | None:
    """The bounds of a written date, or ``None`` when it is not one (wrong form, or a day that no calendar has)."""
    folded = " ".join(text.lower().split())
    if folded in _UNKNOWN:
        return Bounds(None, None)
    for read in (_read_single, _read_worded, _read_interval):
        bounds = read(folded)
        if bounds is not None:
            return bounds
    return None


def _read_single(text: str) -> Bounds | None:
    """One day, month, season, year, decade or century, maybe with an EDTF mark behind it."""
    qualified = _QUALIFIED.fullmatch(text)
    if qualified:
        plain = _read_single(qualified[1])
        return plain and plain._replace(approximate=True)
    for pattern, meaning in _FORMS:
        match = pattern.fullmatch(text)
        if match:
            try:
                return meaning(match)
            except (ValueError, KeyError):  # 31 February, month 13, year 0, "Foo 2014"
                return None
    return None


def _read_worded(text: str) -> Bounds | None:
    """ "about …", "before …", "after …"; the bounds exclude what "before" and "after" name."""
    if match := _BEFORE.fullmatch(text):
        named = _read_about(match[1])
        return named and _just_before(named)
    if match := _AFTER.fullmatch(text):
        named = _read_about(match[1])
        return named and _just_after(named)
    return _read_about(text)


def _read_about(text: str) -> Bounds | None:
    match = _ABOUT.fullmatch(text)
    if not match:
        return _read_single(text)
    named = _read_single(match[1])
    return named and named._replace(approximate=True)


def _just_before(named: Bounds) -> Bounds | None:
    if named.earliest is None or named.earliest == date.min:
        return None
    return Bounds(None, named.earliest - timedelta(days=1), named.approximate)


def _just_after(named: Bounds) -> Bounds | None:
    if named.latest is None or named.latest == date.max:
        return None
    return Bounds(named.latest + timedelta(days=1), None, named.approximate)


def _read_interval(text: str) -> Bounds | None:
    """``a..b``, ``a/b`` (EDTF), "between a and b"; an empty or ``..`` side is open."""
    ends = _ends_of(text)
    if ends is None:
        return None
    first, second = (_read_end(end) for end in ends)
    if first is None or second is None or (first.earliest is None and second.latest is None):
        return None
    if first.earliest and second.latest and first.earliest > second.latest:
        return None
    return Bounds(first.earliest, second.latest, first.approximate or second.approximate)


def _ends_of(text: str) -> tuple[str, str] | None:
    if match := _BETWEEN.fullmatch(text):
        first, second = (group for group in match.groups() if group)
        return first, second
    # "../2014" is EDTF with an open side; "1/2/2014..3/2/2014" is two days of ours.
    between = ".." if ".." in text and not text.startswith("../") and not text.endswith("/..") else "/"
    first, found, second = text.partition(between)
    return (first.strip(), second.strip()) if found else None


def _read_end(text: str) -> Bounds | None:
    return Bounds(None, None) if text in {"", ".."} else _read_about(text)


def _day(year: str, month: int, day: str) -> Bounds:
    exact = date(int(year), month, int(day))
    return Bounds(exact, exact)


def _month(year: str, month: int) -> Bounds:
    first = date(int(year), month, 1)
    return Bounds(first, last_day_of_month(first.year, month))


def _year(year: str) -> Bounds:
    return Bounds(date(int(year), 1, 1), date(int(year), 12, 31))


def _month_or_season(year: str, part: str) -> Bounds:
    if part not in _SEASON_FIRST_MONTH:
        return _month(year, int(part))
    first_month = _SEASON_FIRST_MONTH[part]
    first = date(int(year), first_month, 1)
    # "Winter 2014" is December 2014 to February 2015.
    last = last_day_of_month(first.year + first_month // 12, (first_month + 1) % 12 + 1)
    return Bounds(first, last)


def _named_month_or_season(name: str, year: str) -> Bounds:
    return _month_or_season(year, name) if name in _SEASON_FIRST_MONTH else _month(year, _MONTH_NUMBER[name])


def _some_digits(match: re.Match[str]) -> Bounds | None:
    """``201X``, ``20uu``, ``1XXX``: the years that the known digits leave open."""
    if len(match[1]) != 4:
        return None
    low, high = (int(re.sub("[xu]", digit, match[1])) for digit in "09")
    return Bounds(date(max(low, 1), 1, 1), date(high, 12, 31))


def _some_parts(match: re.Match[str]) -> Bounds:
    """``2014-03-XX``, ``2014-XX-XX``, ``2014-XX``."""
    if match[2] and match[2].isdigit():
        return _month(match[1], int(match[2]))
    return _year(match[1] or match[3])


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Bounds | None]], ...] = (
    (_ISO_DAY, lambda found: _day(found[1], int(found[2]), found[3])),
    (_DAY_FIRST, lambda found: _day(found[4], int(found[3]), found[1])),
    (_DAY_MONTH_NAME, lambda found: _day(found[3], _MONTH_NUMBER[found[2]], found[1])),
    (_MONTH_NAME, lambda found: _named_month_or_season(found[1], found[2])),
    (_ISO_MONTH, lambda found: _month_or_season(found[1], found[2])),
    (_MONTH_YEAR, lambda found: _month(found[2], int(found[1]))),
    (_YEAR, lambda found: _year(found[1])),
    (_SOME_DIGITS, _some_digits),
    (_SOME_PARTS, _some_parts),
)

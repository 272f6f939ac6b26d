"""How often: words of a plan into an interval of days (practice 3.5, reading 1).

An interval is what a promise can be held to. "Regular contact", "when she wants" and "on special days" promise none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphmodel.domain.vocabulary.codes import Code, CodeList, fold

SCHOOL_HOLIDAY_DAYS = 61
"""Reading 1: six school holidays a year."""

_DAYS = {
    "day": 1.0,
    "week": 7.0,
    "weekend": 7.0,
    "fortnight": 14.0,
    "month": 365.25 / 12,
    "school holiday": float(SCHOOL_HOLIDAY_DAYS),
    "half term": float(SCHOOL_HOLIDAY_DAYS),
    "quarter": 365.25 / 4,
    "term": 365.25 / 3,
    "year": 365.25,
}
_ADVERBS = {
    "daily": 1.0,
    "weekly": 7.0,
    "fortnightly": 14.0,
    "monthly": _DAYS["month"],
    "termly": _DAYS["term"],
    "half termly": _DAYS["half term"],
    "quarterly": _DAYS["quarter"],
    "yearly": _DAYS["year"],
    "annually": _DAYS["year"],
    "annual": _DAYS["year"],
    "school holidays": _DAYS["school holiday"],
    "school holiday": _DAYS["school holiday"],
    "school holidays only": _DAYS["school holiday"],
}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {"a": 1, "an": 1, "one": 1, "once": 1, "two": 2, "twice": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
            "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "other": 2, "second": 2, "third": 3}  # fmt: skip

_NUMBER = r"(\d{1,3}|" + "|".join(_NUMBERS) + r")"
_UNIT = r"(school holiday|half term|" + "|".join(unit for unit in _DAYS if " " not in unit) + r")s?"
_PER = re.compile(rf"{_NUMBER}(?: ?x)?(?: times?)?(?: per| a| an| each| every| in a| in each)? {_UNIT}")
_EVERY = re.compile(rf"(?:every|each|per|once every|once per) (?:{_NUMBER} )?{_UNIT}")
_ALTERNATE = re.compile(rf"(?:alternate|alternating) (?:{_UNIT}|(?:{'|'.join(_WEEKDAYS)})s?)")
_EVERY_WEEKDAY = re.compile(rf"(?:every |each |on )?(other |second )?(?:{'|'.join(_WEEKDAYS)})s?")
_N_WEEKLY = re.compile(rf"{_NUMBER} (weekly|monthly)")

FREQUENCY_WITHOUT_INTERVAL = CodeList("frequency", "how often", (
    Code("occasion_only", "on special days only", "Only on birthdays and the like: no interval.", "practice 3.5"),
    Code("child_decides", "when the child wants", "The child decides: no interval.", "practice 3.5", aliases=("when she wants",
         "when he wants", "when they want")),
    Code("open", "open", "Left open: no interval.", "practice 3.5", aliases=("open ended",)),
    Code("none", "none", "No contact is planned.", "practice 3.5"),
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frequency:
    """``interval_days`` between two occasions, whole days, at least 1; None = no interval. ``understood``: False for words that
    promise nothing that can be counted ("regular"): kept as written, without an interval."""

    interval_days: int | None
    understood: bool = True


def read_frequency(text: str | None) -> Frequency:
    """What a written frequency comes to. Empty is understood and has no interval; nothing is guessed."""
    folded = fold(text or "")
    if not folded:
        return Frequency(None)
    if FREQUENCY_WITHOUT_INTERVAL.knows(folded):
        return Frequency(None)
    days = _days_between(folded)
    return Frequency(None, understood=False) if days is None else Frequency(max(1, int(days + 0.5)))


def interval_days_of(text: str | None) -> int | None:
    """Days between two occasions: ``2 per month`` 15, ``every 6 weeks`` 42, ``school_holiday`` 61; None = none (reading 1)."""
    return read_frequency(text).interval_days


def _days_between(text: str) -> float | None:
    if text in _ADVERBS:
        return _ADVERBS[text]
    if text in _DAYS:
        return _DAYS[text]
    if found := _EVERY.fullmatch(text):
        return _number(found[1]) * _DAYS[found[2]]
    if found := _PER.fullmatch(text):
        count = _number(found[1])
        return _DAYS[found[2]] / count if count else None
    if found := _N_WEEKLY.fullmatch(text):
        return _number(found[1]) * _ADVERBS[found[2]]
    if found := _ALTERNATE.fullmatch(text):
        return 2 * _DAYS[found[1] or "week"]
    if found := _EVERY_WEEKDAY.fullmatch(text):
        return 14.0 if found[1] else 7.0
    return None


def _number(text: str | None) -> int:
    return 1 if text is None else int(text) if text.isdigit() else _NUMBERS[text]

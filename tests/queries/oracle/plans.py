"""What is agreed: arrangements in force and their intervals, occasions that were due (reading 1, reading 16)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from graphmodel.domain.vocabulary import MODE, SUPERVISION
from oracle.contact import HAPPENED, day_of_event
from oracle.reading import Book, Row, begun, over, running

_LEVELS = [level.code for level in SUPERVISION]
WATCHED = frozenset(_LEVELS[_LEVELS.index("accompanied") :])
"""Supervised by accompanied or more (reading 2)."""
_LIVE = frozenset({"direct", "live_remote"})
SCHOOL_HOLIDAY = 61


def arrangements(book: Book, child: str, person: str) -> list[Row]:
    """Everything in a child's file that is, was or may be agreed about somebody."""
    return [row for row in book.where("arrangements", "child", child) if person in row.several("with")]


def in_force(book: Book, child: str, person: str) -> list[Row]:
    """Those that hold on the day."""
    return [row for row in arrangements(book, child, person) if holds(book, row)]


def holds(book: Book, row: Row) -> bool:
    """Said to be in force, or agreed and begun; within its days. What is proposed, paused, ended or replaced does not hold."""
    status = row.text("status") or "in_force"
    return status in ("in_force", "agreed") and running(row, book.today)


def interval(row: Row) -> int | None:
    """Days between two occasions; None = no promise that can be counted."""
    days = row.number("interval_days")
    return SCHOOL_HOLIDAY if days is None and row.text("frequency") == "school_holiday" else days


def shortest(rows: Iterable[Row]) -> int | None:
    """The interval that promises most; None = none has one."""
    return min((days for row in rows if (days := interval(row)) is not None), default=None)


def planned(book: Book, child: str, person: str) -> bool:
    """Planned of practice 4.1: in force, with an interval of any class."""
    return shortest(in_force(book, child, person)) is not None


def is_live(row: Row) -> bool:
    """Whether an arrangement is direct or live (reading 1 for Q10)."""
    return any(MODE[mode].mode_class in _LIVE for mode in row.several("modes"))


def is_indirect(row: Row) -> bool:
    """Whether it says how, and all of that is letters and the like."""
    return bool(row.several("modes")) and not is_live(row)


def is_watched(row: Row) -> bool:
    """Accompanied or more."""
    return row.text("supervision") in WATCHED


def has_ended(book: Book, row: Row) -> bool:
    """Once in force and over, or paused."""
    status = row.text("status") or "in_force"
    return status in ("ended", "paused") or (status in ("in_force", "agreed") and over(row.day("to"), book.today))


def is_of_the_plan(book: Book, row: Row) -> bool:
    """Agreed: it holds, will hold, or is paused."""
    return (row.text("status") or "in_force") in ("in_force", "agreed", "paused") and not over(row.day("to"), book.today)


def is_called_over(row: Row) -> bool:
    """Somebody wrote that it ended or was replaced, so that nothing of it is still to be done. That its last day has passed is
    nobody's word for that: what was not checked is not checked by a day that goes by (guard rail 2)."""
    return row.text("status") in ("ended", "replaced")


def hours_a_year(rows: Iterable[Row]) -> float:
    """Planned hours of direct and live time in a year."""
    return sum(
        365 / days * minutes / 60
        for row in rows
        if is_live(row) and (days := interval(row)) is not None and (minutes := row.number("length_min")) is not None
    )


def occasions(book: Book, row: Row, person: str) -> list[Row]:
    """Recorded occasions of an arrangement with somebody up to the day, oldest first and one a day: where two rows speak of one
    day, what happened goes before what did not, and that before what nobody wrote down (E16)."""
    found = [event for event in book.where("events", "arrangement", str(row.text("id"))) if person in event.several("with")]
    found += [event for event in _in_the_other_file(book, row, person) if _is_of_its_kind(row, event)]
    of_day: dict[date, Row] = {}
    for event in sorted(found, key=_how_sure):
        if day_of_event(event) <= book.today:
            of_day[day_of_event(event)] = event
    return [of_day[day] for day in sorted(of_day)]


def _in_the_other_file(book: Book, row: Row, person: str) -> list[Row]:
    """What the file of a brother or sister holds of the two under a plan of theirs (reading 21)."""
    theirs = book.where("events", "child", person)
    return [event for event in theirs if row.text("child") in event.several("with") and event.text("arrangement")]


def _is_of_its_kind(row: Row, event: Row) -> bool:
    return not row.several("modes") or event.text("mode") in (None, *row.several("modes"))


def _how_sure(event: Row) -> int:
    return ("not_recorded", "no", "part", "yes").index(str(event.text("happened")))


def is_silent(book: Book, row: Row, due: list[Row]) -> bool:
    """Whether an arrangement asked for two occasions or more in the last three intervals (90 days at least), of none of which is
    written down whether it happened (reading 16)."""
    every = interval(row)
    if every is None:
        return False
    window = book.today - timedelta(days=max(3 * every, 90))
    since = row.day("from") or row.day("agreed_on")
    begun_on = max(since.first, window) if since and since.first else window
    recorded = [event for event in due if day_of_event(event) >= window]
    asked = max(len(recorded), (book.today - begun_on).days // every)
    return asked >= 2 and kept_part(recorded) is None


def recent(book: Book, due: list[Row], count: int, days: int) -> list[Row]:
    """The last so many occasions, or those of the last days, whichever reaches further back."""
    since = book.today - timedelta(days=days)
    in_days = [event for event in due if day_of_event(event) >= since]
    return max(due[-count:], in_days, key=len)


def kept_part(due: Iterable[Row]) -> float | None:
    """Happened of those that were written down; None = none was."""
    said = [event.text("happened") for event in due if event.text("happened") in HAPPENED | {"no"}]
    return sum(word in HAPPENED for word in said) / len(said) if said else None


def last_two_missed(book: Book, row: Row, person: str) -> bool:
    """Whether the last two occasions that were written down did not happen."""
    said = [event.text("happened") for event in occasions(book, row, person) if event.text("happened") in HAPPENED | {"no"}]
    return said[-2:] == ["no", "no"]


def plan_start(book: Book, child: str) -> date | None:
    """When the plan was made (reading 12): the latest agreement in force, else the last review, else when care began."""
    agreed = [row.day("agreed_on") for row in book.where("arrangements", "child", child) if holds(book, row)]
    reviews = [row.day("on") for row in book.where("reviews", "child", child) if begun(row.day("on"), book.today)]
    for days in (agreed, reviews, [book.people[child].day("care_start")]):
        known = [day.first for day in days if day and day.first]
        if known:
            return max(known)
    return None

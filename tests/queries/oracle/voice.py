"""What the child says: who matters, and where the child said stop (practice 4.1, readings 5 and 6)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from graphmodel.domain.vocabulary import ENOUGH_MATTERS, ENOUGH_SILENT, ENOUGH_STOPS, WANTS_MATTERS, WANTS_SILENT, WANTS_STOPS
from oracle.reading import Book, Row

MONTHS = 24


READABLE = (None, "all_professionals")
"""What whoever runs the machine reads of a child: nothing that is for the social worker alone."""


def views(book: Book, child: str, person: str, readable: tuple[str | None, ...] = READABLE) -> list[Row]:
    """What a child said of somebody up to the day. ``readable``: none = all of it."""
    return [
        row
        for row in book.where("views", "child", child)
        if row.text("about") == person and said_on(row) <= book.today and (not readable or row.text("private_to") in readable)
    ]


def said_on(view: Row) -> date:
    """The day of a view, the earlier possible one."""
    day = view.day("said_on")
    return day.first if day and day.first else date.min


def is_stop(view: Row) -> bool:
    """Whether the child said stop, or not now."""
    return view.text("enough") in ENOUGH_STOPS or view.text("wants") in WANTS_STOPS


def speaks_of_contact(view: Row) -> bool:
    """Whether the view says anything of time together: silence replaces no stop (reading 5)."""
    wants = view.text("wants")
    return says_how_much(view) or (wants is not None and wants not in WANTS_SILENT)


def says_how_much(view: Row) -> bool:
    """Whether the child said if it is enough."""
    enough = view.text("enough")
    return enough is not None and enough not in ENOUGH_SILENT


def stopped(said: Sequence[Row]) -> bool:
    """Whether the latest view that speaks of contact is a stop; of two on one day the stop counts."""
    speaking = [view for view in said if speaks_of_contact(view)]
    last = max(map(said_on, speaking), default=None)
    return any(is_stop(view) for view in speaking if said_on(view) == last)


def matters(book: Book, child: str, person: str) -> bool:
    """Ring 3 or 4, asked for, or seen too little, within 24 months, and not withdrawn by a later ring of 2 or less or a stop."""
    said, since = views(book, child, person), months_before(book.today, MONTHS)
    return any(_wanted(view) and said_on(view) >= since and not _withdrawn(view, said) for view in said)


def _wanted(view: Row) -> bool:
    ring = view.number("closeness")
    return (ring is not None and ring >= 3) or view.text("enough") in ENOUGH_MATTERS or view.text("wants") in WANTS_MATTERS


def _withdrawn(view: Row, said: Sequence[Row]) -> bool:
    for other in said:
        ring = other.number("closeness")
        if ring is not None and ring <= 2 and said_on(other) > said_on(view):
            return True
        if is_stop(other) and said_on(other) >= said_on(view):
            return True
    return False


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier; the last of the month where it has no such day."""
    count = day.year * 12 + day.month - 1 - months
    year, month = divmod(count, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(last, day.day))
        except ValueError:
            continue
    raise AssertionError

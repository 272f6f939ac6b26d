"""What happened between two people, and when they were last in touch (practice 4.1, E14–E16, reading 21)."""

from __future__ import annotations

from datetime import date

from oracle import homes
from oracle.reading import Book, Row

HAPPENED = frozenset({"yes", "part"})
"""Reading 16: ``part`` counts as happened."""


def day_of_event(event: Row) -> date:
    """The earlier possible day (E10)."""
    day = event.day("on")
    return day.first if day and day.first else date.min


def events(book: Book, child: str, person: str) -> list[Row]:
    """Rows about the two up to the day; what stands in the file of the other one counts for both. Those in the future are
    set aside (E16)."""
    found = [row for row in book.where("events", "child", child) if person in row.several("with")]
    found += [row for row in book.where("events", "child", person) if child in row.several("with")]
    return [row for row in found if day_of_event(row) <= book.today]


def met_on(book: Book, child: str, person: str) -> list[date]:
    """The days on which something happened, of any class."""
    return sorted(day_of_event(row) for row in events(book, child, person) if row.text("happened") in HAPPENED)


def last(book: Book, child: str, person: str) -> date | None:
    """The latest contact, or the end of a common home; None = no record of any."""
    parted = homes.parted_on(book, child, person)
    return max([*met_on(book, child, person), *([parted] if parted else [])], default=None)


def days_since(book: Book, day: date) -> int:
    """Days from then to now."""
    return (book.today - day).days


def none_for(book: Book, child: str, person: str, days: int) -> bool:
    """No event within so many days, for all that is recorded."""
    met = met_on(book, child, person)
    return not met or days_since(book, met[-1]) > days


def moved_on(book: Book, child: str) -> date | None:
    """The latest move (reading 17): by the reason for the new episode; where that is empty, a home with another household or
    carer than the one before, also the first that is recorded. A temporary stay is none."""
    found: list[date] = []
    before: Row | None = None
    for row in homes.placements(book, child):
        start = homes.start_of(row)
        if start > book.today:
            continue
        by_homes = row.text("rne") is None and (before is None or _elsewhere(before, row))
        if row.text("rne") in ("P", "B") or by_homes:
            found.append(start)
        before = row
    return max(found, default=None)


def _elsewhere(before: Row, after: Row) -> bool:
    return (before.text("household"), set(before.several("carers"))) != (after.text("household"), set(after.several("carers")))

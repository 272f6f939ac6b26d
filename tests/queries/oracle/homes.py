"""Who lives, or lived, with whom: homes and placements; a temporary stay is no move (E13, reading 17)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from graphmodel.domain.vocabulary import TEMPORARY_PLACES
from oracle import family
from oracle.reading import Book, Day, Row, over

Home = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Stay:
    """From the earlier possible first day to the later possible last one; ``left`` = the earlier possible last day (E10)."""

    home: Home
    start: date
    end: date
    left: date


def stays(book: Book, person: str) -> list[Stay]:
    """Everywhere somebody lived by the day, and lives."""
    key = ("stays", person)
    if key not in book.kept:
        book.kept[key] = [stay for stay in _own(book, person) if stay.start <= book.today]
    return book.kept[key]  # type: ignore[return-value]


def _stays_beside(book: Book, child: str, person: str) -> list[Stay]:
    """Where somebody lives, as a child with a tie to them knows it: an animal lives where its keeper does."""
    keeper = book.people[person].text("keeper")
    if book.kind(person) != "pet" or keeper not in book.people or not family.ties(book, child, person):
        return stays(book, person)
    return stays(book, person) + stays(book, str(keeper))


def _own(book: Book, person: str) -> Iterator[Stay]:
    for row in book.where("households", "member", person):
        yield _stay(("household", str(row.text("household"))), row.day("from"), row.day("to"))
    if book.where("placements", "carers", person):
        yield Stay(("with", person), date.min, date.max, date.max)
    for row in placements(book, person):
        yield from _placed(book, row, row.text("household"))
    for row in book.where("placements", "carers_children", person):
        if is_home(row):  # at home with the children of this placement; others who were there have rows of their own
            yield _stay(("placement", str(row.text("id"))), row.day("from"), _until(book, row))


def _placed(book: Book, row: Row, household: str | None) -> Iterator[Stay]:
    """A placement as homes: with each carer, with the carers' children it names, and in its household."""
    until = _until(book, row)
    homes = [("with", carer) for carer in row.several("carers")] + [("placement", str(row.text("id")))]
    for home in homes + ([("household", household)] if household else []):
        yield _stay(home, row.day("from"), until)


def placements(book: Book, child: str) -> list[Row]:
    """The placements of a child that are homes, by their first day."""
    return sorted((row for row in book.where("placements", "child", child) if is_home(row)), key=start_of)


def is_home(row: Row) -> bool:
    """Whether a placement is more than a temporary stay."""
    return row.text("type") not in TEMPORARY_PLACES


def start_of(row: Row) -> date:
    """The earlier possible first day."""
    day = row.day("from")
    return day.first if day and day.first else date.min


def end_of(row: Row) -> date:
    """The later possible last day."""
    day = row.day("to")
    return day.last if day and day.last else date.max


def _until(book: Book, row: Row) -> Day | None:
    """The last day of a placement; open while the child is away from it for a stay that is no move and runs on the day."""
    end = row.day("to")
    away = sorted((one for one in book.where("placements", "child", str(row.text("child"))) if not is_home(one)), key=start_of)
    following = [start_of(one) for one in placements(book, str(row.text("child"))) if start_of(one) > start_of(row)]
    for one in away:
        last = end.last if end else None
        if last is None or not last <= start_of(one) <= last + timedelta(days=1) or over(one.day("to"), book.today):
            continue
        until = min([end_of(one), *(each for each in following if each >= start_of(one))])
        end = None if until == date.max else Day(until, until)
    return end


def _stay(home: Home, start: Day | None, end: Day | None) -> Stay:
    first = start.first if start and start.first else date.min
    last = end.last if end and end.last else date.max
    return Stay(home, first, last, end.first if end and end.first else last)


def together(book: Book, one: str, other: str) -> list[tuple[date, date, date]]:
    """First day, last day and earlier possible last day of every time in one home."""
    return [
        (max(here.start, there.start), min(here.end, there.end), min(here.left, there.left))
        for here in stays(book, one)
        for there in _stays_beside(book, one, other)
        if here.home == there.home and max(here.start, there.start) <= min(here.end, there.end, book.today)
    ]


def live_together(book: Book, one: str, other: str) -> bool:
    """Whether they share a home on the day."""
    return any(end >= book.today for _, end, _ in together(book, one, other))


def parted_on(book: Book, one: str, other: str) -> date | None:
    """When their latest common home ended; None = never shared one, or still do."""
    ends = [left for _, end, left in together(book, one, other) if end < book.today]
    return None if live_together(book, one, other) else max(ends, default=None)


def days_together(book: Book, one: str, other: str) -> int:
    """Days in one home, both ends counted, each day once."""
    total, reached = 0, date.min
    for start, end, _ in sorted(together(book, one, other)):
        first, last = max(start, reached), min(end, book.today)
        if last >= first:
            total += (last - first).days + 1
            reached = last + timedelta(days=1)
    return total


def shares_home_with(book: Book, person: str) -> set[str]:
    """Who lives in a household of somebody on the day."""
    return {other for other in ever_in_a_home_of(book, person) if live_together(book, person, other)}


def ever_in_a_home_of(book: Book, person: str) -> set[str]:
    """Whoever stayed in a home of somebody, at any time."""
    if "in home" not in book.kept:
        found: dict[Home, set[str]] = {}
        for one in book.people:
            for stay in stays(book, one):
                found.setdefault(stay.home, set()).add(one)
        book.kept["in home"] = found
    in_home: dict[Home, set[str]] = book.kept["in home"]  # type: ignore[assignment]
    return {other for stay in stays(book, person) for other in in_home[stay.home]} - {person}

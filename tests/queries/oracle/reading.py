"""The rows of the tables as plain values: texts, yes and no, lists of ids, and days with their bounds."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from graphmodel.domain.records import Record
from loaders.written_tables import tables_of

DATES = frozenset(
    {"birth", "death", "birth_expected", "care_start", "first_known_on", "from", "to", "since", "until", "agreed_on", "on"}
    | {"reviewed_on", "supervision_review_due", "said_on", "notified_on", "told_on", "told_child_on", "opened", "closed"}
)
LISTS = frozenset({"with", "modes", "carers", "carers_children", "partner", "arrangements_reviewed"})
PEOPLE_TOO = frozenset({"restrictions"})
"""Tables whose column ``on`` names somebody, not a day."""
_ISO = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Day:
    """A day as far as it is known: somewhere from ``first`` to ``last``, None = open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. Everything that is empty or has no column is None, an empty list for columns of several."""

    cells: Mapping[str, object]

    def text(self, column: str) -> str | None:
        """Text, a code or an id."""
        found = self.cells.get(column)
        return found if isinstance(found, str) else None

    def day(self, column: str) -> Day | None:
        """A day."""
        found = self.cells.get(column)
        return found if isinstance(found, Day) else None

    def several(self, column: str) -> tuple[str, ...]:
        """The texts of a cell that can hold several."""
        found = self.cells.get(column)
        return found if isinstance(found, tuple) else ()

    def number(self, column: str) -> int | None:
        """A whole number."""
        found = self.text(column)
        return None if found is None else int(found)

    def says_yes(self, column: str) -> bool:
        """Whether the cell says yes."""
        return self.text(column) == "yes"


@dataclass(slots=True)
class Book:
    """All tables, as of a day; rows by the columns that name somebody."""

    today: date
    tables: dict[str, list[Row]]
    people: dict[str, Row] = field(default_factory=dict)
    _by: dict[tuple[str, str], dict[str, list[Row]]] = field(default_factory=dict)
    kept: dict[object, object] = field(default_factory=dict)
    """Answers that were worked out before."""

    def __post_init__(self) -> None:
        self.people = {str(row.text("id")): row for row in self.rows("people")}

    def rows(self, table: str) -> list[Row]:
        """All rows of a table; none where nothing was written."""
        return self.tables.get(table, [])

    def where(self, table: str, column: str, value: str) -> list[Row]:
        """The rows whose column is that value, or has it among its values."""
        key = (table, column)
        if key not in self._by:
            found: dict[str, list[Row]] = defaultdict(list)
            for row in self.rows(table):
                one = row.text(column)
                for each in row.several(column) or (() if one is None else (one,)):
                    found[each].append(row)
            self._by[key] = found
        return self._by[key].get(value, [])

    def kind(self, person: str) -> str:
        """What sort of member somebody is."""
        return self.people[person].text("kind") or "person"


def book_of(records: Iterable[Record], today: date) -> Book:
    """The tables that an export of these records would be."""
    tables = {
        table.name: [Row(_cells(table.name, dict(zip(table.columns, row, strict=True)))) for row in table.rows]
        for table in tables_of(records).tables
    }
    return Book(today, tables)


def _cells(table: str, row: Mapping[str, str]) -> dict[str, object]:
    return {column: _value(table, column, cell) for column, cell in row.items()}


def _value(table: str, column: str, cell: str) -> object:
    if cell == "":
        return None
    if column in LISTS:
        return tuple(each.strip() for each in cell.split(";"))
    if column in DATES and not (column == "on" and table in PEOPLE_TOO):
        return day_of(cell)
    return cell


def day_of(cell: str) -> Day:
    """A day, a month, a year, or an interval of them.

    :raises ValueError: for anything else: the families of these tests use no other way to write a day.
    """
    if "/" in cell:
        first, _, last = cell.partition("/")
        return Day(None if first == ".." else day_of(first).first, None if last == ".." else day_of(last).last)
    found = _ISO.fullmatch(cell)
    if not found:
        raise ValueError(cell)
    year, month, day = int(found[1]), found[2], found[3]
    if day:
        exact = date(year, int(month), int(day))
        return Day(exact, exact)
    first_month, last_month = (int(month), int(month)) if month else (1, 12)
    return Day(date(year, first_month, 1), date(year, last_month, monthrange(year, last_month)[1]))


def begun(day: Day | None, today: date) -> bool:
    """Whether it can have come by now: the earlier possible day counts (E10)."""
    return day is None or day.first is None or day.first <= today


def over(day: Day | None, today: date) -> bool:
    """Whether it is past for sure; the last day itself still holds (reading 4)."""
    return day is not None and day.last is not None and day.last < today


def running(row: Row, today: date, start: str = "from", end: str = "to") -> bool:
    """Whether a period holds on the day, both ends counted."""
    return begun(row.day(start), today) and not over(row.day(end), today)

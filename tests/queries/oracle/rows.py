"""What the oracle answers: pairs with their list and gate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from oracle import family, gate, homes
from oracle.reading import Book

OPEN, CLOSED_WITH_A_REASON, NO_RECORD = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Said:
    """One pair of an answer. ``plan_class`` for Q10 only."""

    list: int
    gate: str
    plan_class: str | None = None


Pairs = dict[tuple[str, str], Said]


@dataclass(slots=True)
class OracleAnswer:
    """The pairs of an answer, what it says of a child's record as a whole (the list by child), and the pairs of which the guide
    does not say whether they belong to it: these are not compared."""

    rows: Pairs = field(default_factory=dict)
    of_record: dict[str, int] = field(default_factory=dict)
    not_said: set[tuple[str, str]] = field(default_factory=set)

    def add(self, book: Book, child: str, person: str, plan_class: str | None = None, *, no_record: bool = False) -> None:
        """A pair, on the list that its gate says; of two findings about one pair the earlier list counts."""
        outcome = gate.gate(book, child, person)
        number = CLOSED_WITH_A_REASON if outcome in gate.CLOSED else NO_RECORD if no_record else OPEN
        before = self.rows.get((child, person))
        if before is None or number < before.list:
            self.rows[child, person] = Said(number, outcome, plan_class)


Asked = Callable[[Book], OracleAnswer]


def scope(book: Book) -> Iterator[str]:
    """The children that whoever runs the machine may look at: all but restricted files."""
    for person, row in book.people.items():
        if book.kind(person) == "child" and not row.says_yes("restricted"):
            yield person


def pairs(book: Book) -> Iterator[tuple[str, str]]:
    """Every child in scope with everybody who is joined to them by anything."""
    for child in scope(book):
        for person in sorted(circle(book, child)):
            yield child, person


_NAMED = {
    "relationships": ("source", "target"), "views": ("child", "about"), "assessments": ("child", "person"),
    "arrangements": ("child", "with"), "events": ("child", "with"), "restrictions": ("child", "on"),
    "placements": ("child", "carers", "carers_children"), "workers": ("child", "worker"), "parents": ("child", "parent"),
}  # fmt: skip


def circle(book: Book, child: str) -> frozenset[str]:
    """Everybody with whom anything can join a child; wide on purpose, the rules decide."""
    key = ("circle", child)
    if key not in book.kept:
        book.kept[key] = frozenset(_circle(book, child) - {child})
    return book.kept[key]  # type: ignore[return-value]


def _circle(book: Book, child: str) -> set[str]:
    found = set(family.near_kin(book, child)) | set(family.siblings(book, child)) | homes.ever_in_a_home_of(book, child)
    for table, columns in _NAMED.items():
        for column in columns:
            for row in book.where(table, column, child):
                for other in columns:
                    one = row.text(other)
                    found |= set(row.several(other)) | ({one} if one else set())
    kept = found | {pet for pet, row in book.people.items() if row.text("keeper") in found}
    return kept & set(book.people)

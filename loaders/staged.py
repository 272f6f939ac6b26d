"""What was read: checked records ready to be written, with everything that was found wrong or worth knowing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from graphmodel.domain.arrangements import Arrangement, ContactEvent, Explanation, Restriction
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.care import HouseholdStay, Placement, TeamSpell, WorkerSpell
from graphmodel.domain.people import PERSON_TYPES, Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.voice import View
from loaders.problems import Notice, Problem

Progress = Callable[[str, int, int], None]
"""Called now and then with what is being done (words for a person), how much is done, and of how much."""


@dataclass(frozen=True, slots=True)
class KnownRecord:
    """A record that the store already holds: its Kinmap ``id``; ``name`` for people, else None."""

    id: str
    name: str | None = None


class KnownIds(Protocol):
    """Answers what the store already holds."""

    def find(self, table: str, refs: Iterable[str]) -> Mapping[str, KnownRecord]:
        """Those of ``refs`` that the store holds as records of ``table``; unknown ones are absent."""
        ...

    def stored(self, records: Sequence[Record]) -> Mapping[str, Record]:
        """What the store holds under the ids of these records; absent = new."""
        ...


class NothingKnown:
    """A look-up without a store: the files must hold all that they refer to."""

    def find(self, table: str, refs: Iterable[str]) -> Mapping[str, KnownRecord]:  # noqa: ARG002 - the protocol's names
        """Nothing."""
        return {}

    def stored(self, records: Sequence[Record]) -> Mapping[str, Record]:  # noqa: ARG002 - the protocol's names
        """Nothing."""
        return {}


@dataclass(frozen=True, slots=True)
class Staged:
    """``records`` in the order of tables and rows, each id once; ``counts`` by table. With problems nothing may be written."""

    records: tuple[Record, ...]
    problems: tuple[Problem, ...]
    notices: tuple[Notice, ...]

    @property
    def is_loadable(self) -> bool:
        """No problem was found."""
        return not self.problems

    @property
    def counts(self) -> dict[str, int]:
        """How many records of each table, as in ``loaded`` (design 7)."""
        return counts_of(self.records)


_TABLE_OF: tuple[tuple[type[Record], str], ...] = (
    (Person, "people"),
    (ParentLink, "parent_links"),
    (Partnership, "partnerships"),
    (Tie, "relationships"),
    (HouseholdStay, "households"),
    (Placement, "placements"),
    (WorkerSpell, "workers"),
    (TeamSpell, "teams"),
    (Arrangement, "arrangements"),
    (ContactEvent, "events"),
    (View, "views"),
    (Assessment, "assessments"),
    (Restriction, "restrictions"),
    (Explanation, "explanations"),
)


_TABLE_OF_CLASS = {made.__name__: "people" for made in PERSON_TYPES.values()} | {
    kept.__name__: table for kept, table in _TABLE_OF
}


def table_of_class(class_name: str) -> str | None:
    """The table that a class of records is counted under; None for homes and teams, which count by their rows."""
    return _TABLE_OF_CLASS.get(class_name)


def counts_of(records: Iterable[Record]) -> dict[str, int]:
    """Records by table, in the order of the tables; a home and a team count by their rows, not by themselves."""
    counts = Counter(table_of_class(type(record).__name__) for record in records)
    return {table: counts[table] for _, table in _TABLE_OF if counts[table]}

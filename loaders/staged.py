"""What was read: checked records ready to be written, with everything that was found wrong or worth knowing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from graphmodel.domain.records import Record
from loaders.problems import Notice, Problem
from loaders.record_types import COUNTED, table_of_class

Progress = Callable[[str, int, int], None]
"""Called now and then with what is being done (words for a person), how much is done, and of how much."""


@dataclass(frozen=True, slots=True)
class KnownRecord:
    """A record that the store already holds: its Kinmap ``id``; ``name`` and ``kind`` for people, else None.

    ``guarded``: the name is said to nobody who only has the file: a protected person's, or one of a file that is restricted.
    """

    id: str
    name: str | None = None
    kind: str | None = None
    guarded: bool = False


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


def counts_of(records: Iterable[Record]) -> dict[str, int]:
    """Records by table, in the order of the tables; homes, schools and teams count by their rows, not by themselves."""
    counts = Counter(table_of_class(type(record).__name__) for record in records)
    return {table: counts[table] for table in COUNTED if counts[table]}

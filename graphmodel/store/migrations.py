"""The migrations that make a store fit to hold what the schema names.

They are the numbered files ``statements/schema/NNNN_*.cypher``: forward only, each statement safe to run again, so that one that
was killed half-way is simply run again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Protocol, TypeVar

from graphmodel.domain.errors import Refused
from graphmodel.store.cypher import split_statements
from graphmodel.store.look_chain import chain_earlier
from graphmodel.store.statements import Statement, all_statements, statement

T = TypeVar("T")


class Runs(Protocol):
    """What a step is written through."""

    def run(self, statement: Statement, **params: object) -> list[dict[str, object]]:
        """The rows of one statement."""
        ...


class Store(Protocol):
    """As much of :class:`graphmodel.store.connection.Graph` as a migration needs: the connection itself calls this module."""

    @property
    def where(self) -> str:
        """The store's place in words."""
        ...

    def read(self, statement: Statement, **params: object) -> list[dict[str, object]]:
        """The rows of one reading statement."""
        ...

    def write(self, work: Callable[[Runs], T]) -> T:
        """Run ``work`` in one transaction."""
        ...


_FURTHER: Mapping[int, Callable[[Store], None]] = {4: chain_earlier}
"""What no statement can do alone, such as making hashes; safe to run again like the statements before it."""
_MIGRATION = re.compile(r"^schema/(\d{4})_(\w+)$")


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the store: its number, its name and its statements in order."""

    number: int
    name: str
    statements: tuple[Statement, ...]


def migrations() -> tuple[Migration, ...]:
    """Every migration of this program, in order."""

    def steps() -> Iterator[Migration]:
        for name, whole in sorted(all_statements().items()):
            if match := _MIGRATION.match(name):
                parts = (replace(whole, text=part) for part in split_statements(whole.text))
                yield Migration(int(match[1]), match[2], tuple(parts))

    return tuple(steps())


def reached(graph: Store) -> int:
    """The number of the newest migration that this store has been through; 0 = none yet."""
    rows = graph.read(statement("schema/number"))
    newest = rows[0]["number"] if rows else None
    return newest if isinstance(newest, int) else 0


def migrate(graph: Store) -> int:
    """Bring the store to this program's schema. Returns the number of migrations done; 0 = it was there already.

    :raises Refused: the store was made by a newer Kinmap; it is left as it is.
    """
    ours, done = migrations(), reached(graph)
    if done > ours[-1].number:
        raise Refused(
            f"The graph at {graph.where} was made by a newer Kinmap (step {done}; this one knows {ours[-1].number}). "
            "Nothing was changed. Install the newer Kinmap to open it."
        )
    to_do = [step for step in ours if step.number > done]
    for step in to_do:
        _carry_out(graph, step)
    return len(to_do)


def migrate_again(graph: Store, after: int) -> None:
    """Do every step after this one again: what was restored was recorded before they were made."""
    for step in migrations():
        if step.number > after:
            _carry_out(graph, step)


def _carry_out(graph: Store, step: Migration) -> None:
    for part in step.statements:
        graph.write(lambda transaction, part=part: transaction.run(part))  # type: ignore[misc]
    if step.number in _FURTHER:
        _FURTHER[step.number](graph)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    graph.write(lambda transaction: transaction.run(statement("schema/done"), number=step.number, name=step.name, at=at))

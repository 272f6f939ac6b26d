"""What the graph may hold, and the migrations that make a store fit to hold it.

``SCHEMA`` is what every statement is checked against. Its properties are the fields of the domain's records, unchanged; a field
that holds an uncertain date becomes up to four: ``birth`` (as written), ``birth_from``, ``birth_to`` (ISO days), ``birth_about``.
Migrations are the numbered files ``statements/schema/NNNN_*.cypher``: forward only, each statement safe to run again, so that one
that was killed half-way is simply run again.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from graphmodel.domain.arrangements import Arrangement, ContactEvent, Explanation, Restriction
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.care import Household, HouseholdStay, Placement, Team, TeamSpell, WorkerSpell
from graphmodel.domain.errors import Refused
from graphmodel.domain.people import Child, Community, Organisation, Person, Pet, Place, Worker
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.voice import View
from graphmodel.store.cypher import split_statements
from graphmodel.store.statements import Statement, all_statements, statement

if TYPE_CHECKING:
    from graphmodel.store.connection import Graph


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship type: the labels of its ends, and its properties."""

    source: str
    target: str
    properties: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Schema:
    """Every label with its properties, and every relationship type."""

    labels: Mapping[str, frozenset[str]]
    relationships: Mapping[str, Relationship]

    @property
    def names(self) -> frozenset[str]:
        """All labels and relationship types."""
        return frozenset(self.labels) | frozenset(self.relationships)


def properties_of(record: type[Record]) -> frozenset[str]:
    """The properties that keep the fields of a record."""
    names: set[str] = set()
    for field in dataclasses.fields(record):
        names.add(field.name)
        if "PartialDate" in str(field.type):
            names.update(f"{field.name}_{part}" for part in ("from", "to", "about"))
    return frozenset(names)


_PEOPLE = (Person, Child, Pet, Community, Place, Organisation, Worker)
_NODES: Mapping[str, type[Record]] = {
    "View": View,
    "Assessment": Assessment,
    "Arrangement": Arrangement,
    "Event": ContactEvent,
    "Restriction": Restriction,
    "Explanation": Explanation,
    "Placement": Placement,
    "Household": Household,
    "Team": Team,
}
_EDGES: Mapping[str, tuple[str, str, type[Record] | None]] = {
    "PARENT_OF": ("Person", "Person", ParentLink),
    "PARTNER_OF": ("Person", "Person", Partnership),
    "KNOWS": ("Person", "Person", Tie),
    "LIVES_IN": ("Person", "Household", HouseholdStay),
    "WORKS_WITH": ("Person", "Person", WorkerSpell),
    "MEMBER_OF": ("Person", "Team", TeamSpell),
    "SAID": ("Person", "View", None),
    "ABOUT": ("View", "Person", None),
    "FOR_CHILD": ("Assessment", "Person", None),
    "OF": ("Assessment", "Person", None),
    "HAS_ARRANGEMENT": ("Person", "Arrangement", None),
    "WITH_PERSON": ("Arrangement", "Person", None),
    "HAD": ("Person", "Event", None),
    "HAPPENED_WITH": ("Event", "Person", None),
    "PROTECTS": ("Restriction", "Person", None),
    "RESTRICTS": ("Restriction", "Person", None),
    "EXPLAINS": ("Explanation", "Restriction", None),
    "PLACED_AT": ("Person", "Placement", None),
    "CARED_BY": ("Placement", "Person", None),
    "CARERS_CHILD": ("Placement", "Person", None),
    "AT_HOME": ("Placement", "Household", None),
}
_BOOKKEEPING: Mapping[str, frozenset[str]] = {
    "JournalEntry": frozenset(
        {"id", "chain", "seq", "place", "at", "by", "why", "kind", "subject", "before", "after", "prev", "hash"}
    ),
    "JournalHead": frozenset({"chain", "seq", "hash", "lock"}),
    "Look": frozenset({"id", "at", "by", "child", "what", "purpose", "lock"}),
    "Migration": frozenset({"number", "name", "at"}),
    "Secret": frozenset({"id", "value"}),  # the key behind the opaque ids of masked people: graphmodel/access.py
}


def _schema() -> Schema:
    everyone = frozenset().union(*(properties_of(one) for one in _PEOPLE))
    labels = {one.__name__: everyone if one is Person else properties_of(one) for one in _PEOPLE}
    labels |= {label: properties_of(record) for label, record in _NODES.items()}
    kept = {"lock"}  # set first by every writer that compares before it writes
    return Schema(
        labels={label: names | kept for label, names in labels.items()} | dict(_BOOKKEEPING),
        relationships={
            name: Relationship(source, target, properties_of(record) | kept if record else frozenset())
            for name, (source, target, record) in _EDGES.items()
        },
    )


SCHEMA = _schema()
"""Everything that the graph may hold."""

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
                parts = (dataclasses.replace(whole, text=part) for part in split_statements(whole.text))
                yield Migration(int(match[1]), match[2], tuple(parts))

    return tuple(steps())


def migrate(graph: Graph) -> int:
    """Bring the store to this program's schema. Returns the number of migrations done; 0 = it was there already.

    :raises Refused: the store was made by a newer Kinmap; it is left as it is.
    """
    ours = migrations()
    reached = graph.read(statement("schema/number"))
    newest = reached[0]["number"] if reached else None
    done = newest if isinstance(newest, int) else 0
    if done > ours[-1].number:
        raise Refused(
            f"The graph at {graph.where} was made by a newer Kinmap (step {done}; this one knows {ours[-1].number}). "
            "Nothing was changed. Install the newer Kinmap to open it."
        )
    to_do = [step for step in ours if step.number > done]
    for step in to_do:
        _carry_out(graph, step)
    return len(to_do)


def _carry_out(graph: Graph, step: Migration) -> None:
    for part in step.statements:
        graph.write(lambda transaction, part=part: transaction.run(part))  # type: ignore[misc]
    at = datetime.now(UTC).isoformat(timespec="seconds")
    graph.write(lambda transaction: transaction.run(statement("schema/done"), number=step.number, name=step.name, at=at))

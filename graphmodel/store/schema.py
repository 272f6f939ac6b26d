"""What the graph may hold: its labels, relationship types and properties.

``SCHEMA`` is what every statement is checked against. Its properties are the fields of the domain's records, unchanged; a field
that holds an uncertain date becomes up to four: ``birth`` (as written), ``birth_from``, ``birth_to`` (ISO days), ``birth_about``.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from graphmodel.domain.arrangements import Arrangement, ContactEvent, Explanation, Restriction
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.care import Household, HouseholdStay, Placement, Team, TeamSpell, WorkerSpell
from graphmodel.domain.people import Child, Community, Organisation, Person, Pet, Place, Worker
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.voice import View


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

"""What the graph may hold: its labels, relationship types and properties.

``SCHEMA`` is what every statement is checked against. Its properties are the fields of the domain's records, unchanged; a field
that holds an uncertain date becomes up to four: ``birth`` (as written), ``birth_from``, ``birth_to`` (ISO days), ``birth_about``.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from graphmodel.domain.people import PERSON_TYPES, Person
from graphmodel.domain.records import Record
from graphmodel.store.shapes import PEOPLE, SHAPES


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship type: the labels of its ends (None = of any), and its properties."""

    source: str | None
    target: str | None
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


_ENDS: Mapping[str, tuple[str | None, str | None]] = {
    "PARENT_OF": ("Person", "Person"),
    "PARTNER_OF": ("Person", "Person"),
    "KNOWS": ("Person", "Person"),
    "LIVES_IN": ("Person", "Household"),
    "WORKS_WITH": ("Person", "Person"),
    "MEMBER_OF": ("Person", "Team"),
    "ATTENDS": ("Person", "School"),
    "KEEPS": ("Person", "Person"),
    "ON_MAP_AS": ("School", "Person"),
    "SAID": ("Person", "View"),
    "ABOUT": ("View", "Person"),
    "DREW_IN": ("Person", "Session"),
    "SEEN_IN": ("Observation", "Person"),
    "TOWARDS": ("Observation", "Person"),
    "FOR_CHILD": ("Assessment", "Person"),
    "OF": ("Assessment", "Person"),
    "STAGE_FOR": ("StageRecord", "Person"),
    "STAGE_WITH": ("StageRecord", "Person"),
    "HAS_ARRANGEMENT": ("Person", "Arrangement"),
    "WITH_PERSON": ("Arrangement", "Person"),
    "HINDERS": ("Barrier", "Arrangement"),
    "HAD": ("Person", "Event"),
    "HAPPENED_WITH": ("Event", "Person"),
    "PROTECTS": ("Restriction", "Person"),
    "RESTRICTS": ("Restriction", "Person"),
    "EXPLAINS": ("Explanation", "Restriction"),
    "PLACED_AT": ("Person", "Placement"),
    "CARED_BY": ("Placement", "Person"),
    "CARERS_CHILD": ("Placement", "Person"),
    "AT_HOME": ("Placement", "Household"),
    "CALLED": ("Person", "PersonName"),
    "REACHED_AT": ("Person", "ContactDetail"),
    "LIVED_THROUGH": ("Person", "LifeEvent"),
    "HAS_DATE": ("Person", "KeyDate"),
    "KEPT_FOR": ("KeyDate", "Person"),
    "OWNS": ("Person", "Memento"),
    "KEPT_BY": ("Memento", "Person"),
    "DRAWN_FOR": ("DrawnPlace", "Person"),
    "PLACES": ("DrawnPlace", "Person"),
    "DECIDED_FOR": ("Decision", "Person"),
    "DECIDED_ABOUT": ("Decision", "Person"),
    "REVIEWED_AT": ("Person", "Review"),
    "LOOKED_AT": ("Review", "Arrangement"),
    "PROPOSED_FOR": ("Proposal", "Person"),
    "PROPOSED_ABOUT": ("Proposal", "Person"),
    "ALERT_FOR": ("Alert", "Person"),
    "CONCERNS": ("Alert", "Person"),
    "HAS_SEARCH": ("Person", "SearchCase"),
    "LOOKS_FOR": ("SearchCase", "Person"),
    "KEEPS_FROM": ("SearchCase", "Person"),
    "STEP_OF": ("SearchStep", "SearchCase"),
    "CONSENTS_TO": ("Consent", "SearchCase"),
    "SAME_AS": ("Person", "Person"),
    "WAS_LINKED": (None, None),  # from a record to an end that one of its lists named in an earlier version
}
_BOOKKEEPING: Mapping[str, frozenset[str]] = {
    "JournalEntry": frozenset(
        {"id", "chain", "seq", "place", "at", "by", "why", "kind", "subject", "before", "after", "prev", "hash"}
    ),
    "JournalHead": frozenset({"chain", "seq", "hash", "lock"}),
    "Look": frozenset(
        {"id", "at", "by", "role", "child", "what", "purpose", "outcome", "emergency", "to_whom", "lock"}
        | {"opens", "chain", "seq", "place", "prev", "hash"}
    ),
    "Emergency": frozenset(
        {"id", "child", "by", "role", "reason", "opened_at", "until", "ended_at", "ended_how"}
        | {"reviewed_by", "reviewed_at", "review", "lock"}
    ),
    "Migration": frozenset({"number", "name", "at"}),
    "SamePerson": frozenset({"id", "merged", "kept"}),  # a merge that stands, to be found without a search among people
    "Restore": frozenset({"id", "backup", "made_at", "at", "state"}),  # how far a restore has come: restored.py
    "Secret": frozenset({"id", "value"}),  # the key behind the opaque ids of masked people: graphmodel/access
}

_LOCK = frozenset({"lock"})
"""Set first by every writer that compares before it writes."""


def _schema() -> Schema:
    labels = {each.__name__: properties_of(each) for each in PERSON_TYPES.values()}
    labels[Person.__name__] = frozenset().union(*labels.values())
    labels |= {shape.label: properties_of(shape.record_type) for shape in SHAPES if not shape.is_edge and shape is not PEOPLE}
    edges = {shape.label: properties_of(shape.record_type) | _LOCK for shape in SHAPES if shape.is_edge}
    edges["SAME_AS"] = frozenset({"merge_id"})
    return Schema(
        labels={label: names | _LOCK for label, names in labels.items()} | dict(_BOOKKEEPING),
        relationships={name: Relationship(*ends, edges.get(name, frozenset())) for name, ends in _ENDS.items()},
    )


SCHEMA = _schema()
"""Everything that the graph may hold."""

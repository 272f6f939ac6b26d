"""A record in words, field by field: "Closeness: near", "With: Nan, Idris", "From: March 2014". Pure.

One way for every type, from what ``fields`` declares, so that a field that is added later is said too and never lost in silence.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from enum import Enum

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.fields import NAMED_ON_ALL, text_fields
from graphmodel.domain.records import Record
from graphmodel.domain.vocabulary import ALL_LISTS

Fact = tuple[str, str]
"""A field's label and what it says."""

_NO_FACTS = frozenset({"id", "ref", "recorded_at", "source", "version", "masked", "in_error", "visibility"})
"""Fields about the keeping of a record, and not about anybody; who wants them reads them from the record."""
_LABELS = {
    "starts_on": "From",
    "ends_on": "To",
    "since": "Since",
    "until": "Until",
    "with_people": "With",
    "on_person": "About",
    "source_person": "Of",
    "target_person": "Who",
    "has_pr": "Has parental responsibility",
    "uasc": "Unaccompanied asylum-seeking child",
    "iv_considered": "Independent visitor considered",
    "rne": "Reason for new episode",
    "told_to_child": "The child was told of them",
    "source_asked": "Asked of",
    "strength_prof": "Strength (professional)",
    "safety_prof": "Risk as assessed",
    "safety": "Risk as assessed",
    "closeness_child": "Closeness (the child's)",
    "enough_child": "Sees them (the child's)",
    "line_child": "Line (the child's)",
    "recorded_by": "Recorded by",
    "concern": "Worry",
    "judged": "Judged",
}
_RINGS = frozenset({"closeness", "closeness_child"})


def facts_of(record: Record, name_of: Callable[[str], str]) -> tuple[Fact, ...]:
    """Every field that says something, in the order of the type. Empty fields are left out: they are *not recorded*.

    ``name_of`` gives the words for an id, and gives words back as they are.
    """
    return tuple(_facts(record, name_of))


def label_of(field: str) -> str:
    """A field as it is said to people: ``told_on`` → "Told on"."""
    return _LABELS.get(field) or field.replace("_", " ").capitalize()


def _facts(record: Record, name_of: Callable[[str], str]) -> Iterator[Fact]:
    for field in sorted(dataclasses.fields(record), key=lambda one: one.name == NAMED_ON_ALL):  # who typed it comes last
        value = getattr(record, field.name)
        if field.name in _NO_FACTS or value is None or value == ():
            continue
        yield label_of(field.name), words_of(record, field.name, value, name_of)


def words_of(record: Record, field: str, value: object, name_of: Callable[[str], str]) -> str:
    """What a value of this field says: dates with what is uncertain about them, codes by their word, ids by name."""
    if isinstance(value, tuple):
        return "; ".join(words_of(record, field, each, name_of) for each in value)
    if isinstance(value, PartialDate):
        return value.words if value.words == value.text or value.is_exact else f"{value.words} (written “{value.text}”)"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if field in _RINGS:
        return ALL_LISTS["CLOSENESS"].label(str(value))
    if isinstance(value, Enum):
        return str(value.value)
    return _text(record, field, value, name_of) if isinstance(value, str) else str(value)


def _text(record: Record, field: str, value: str, name_of: Callable[[str], str]) -> str:
    declared = text_fields(type(record))
    if field in declared.codes:
        return ALL_LISTS[declared.codes[field]].label(value)
    return value if field in declared.texts else name_of(value)

"""A record in words, field by field: "Closeness: near", "With: Nan, Idris", "From: March 2014". Pure.

One way for every type, from what ``fields`` declares, so that a field that is added later is said too and never lost in silence.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping
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
    "interval_days": "Days between",
    "length_min": "Minutes",
    "medium": "How it was said",
    "authorised": "Agreed beforehand",
    "told_child_on": "The child was told on",
    "class_before": "Risk before",
    "class_after": "Risk after",
    "scale_before": "Contact before",
    "scale_after": "Contact after",
    "contact_scale": "Contact that fits",
}
_NUMBERED = {
    "closeness": "CLOSENESS",
    "closeness_child": "CLOSENESS",
    "stage": "STAGE",
    "contact_scale": "CONTACT_SCALE",
    "scale_before": "CONTACT_SCALE",
    "scale_after": "CONTACT_SCALE",
}
"""Fields that keep the number of a code, and the list that says it."""
_OFFERED: Mapping[str, tuple[str, ...]] = {
    "place": ("PLACE_KIND",),
    "legal_basis": ("LEGAL_BASIS",),
    "commitment_until": ("COMMITMENT_UNTIL",),
    "frequency": ("FREQUENCY_WITHOUT_INTERVAL",),
    "feeling_before": ("FEELING",),
    "feeling_after": ("FEELING",),
    "class_before": ("SAFETY",),
    "class_after": ("SAFETY",),
    "change_reason": ("WORKER_CHANGE_REASON",),
    "role": ("TEAM_ROLE", "RELATIONSHIP_KINDS"),
    "kind": ("REVIEW_KIND", "CONSENT_KIND"),
}
"""Fields of words for which lists offer some: a word of one of them is kept as its code."""
_IN_FIGURES = re.compile(r"\d{4}(-\d\d){0,2}")


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
        plain = value.words == value.text or value.is_exact or _IN_FIGURES.fullmatch(value.text)
        return value.words if plain else f"{value.words} (written “{value.text}”)"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if field in _NUMBERED:
        return ALL_LISTS[_NUMBERED[field]].label(str(value))
    if isinstance(value, Enum):
        return str(value.value)
    return _text(record, field, value, name_of) if isinstance(value, str) else str(value)


def _text(record: Record, field: str, value: str, name_of: Callable[[str], str]) -> str:
    declared = text_fields(type(record))
    if field in declared.codes:
        return ALL_LISTS[declared.codes[field]].label(value)
    return _offered(field, value) if field in declared.texts else name_of(value)


def _offered(field: str, value: str) -> str:
    return next((ALL_LISTS[name].label(value) for name in _OFFERED.get(field, ()) if value in ALL_LISTS[name]), value)

"""What a file does not speak of stays as the store has it.

An empty cell says "not recorded"; a column that is not there says nothing at all. Without this a list of names, loaded a
second time, would take the protection off an address.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, Field, fields
from typing import Any

from graphmodel.domain.people import Person
from graphmodel.domain.records import Record


def with_what_is_kept(record: Record, stored: Record, said: frozenset[str]) -> Record:
    """The record with the store's values in all fields that the file does not speak of, as an edit of the store's version: should
    somebody change that meanwhile, nothing is written over."""
    made = type(record)
    if type(record) is Person and "kind" not in said:
        made = type(stored)
    values: dict[str, Any] = {}
    for field in fields(made):
        value = getattr(record, field.name, None)
        speaks = field.name in said or (hasattr(record, field.name) and value != _default(type(record), field.name))
        values[field.name] = value if speaks or not hasattr(stored, field.name) else getattr(stored, field.name)
    values["version"] = stored.version
    return made(**values)


def _default(made: type[Record], name: str) -> Any:
    found: Field[Any] = made.__dataclass_fields__[name]
    return None if found.default is MISSING else found.default


def keep_unsaid(
    records: Iterable[Record], stored: Mapping[str, Record], said: Mapping[str, frozenset[str]]
) -> tuple[Record, ...]:
    """Every record as it is to be written. ``said`` by id; a record without an entry speaks only of what it holds."""
    return tuple(
        with_what_is_kept(record, stored[record.id], said.get(record.id, frozenset())) if record.id in stored else record
        for record in records
    )

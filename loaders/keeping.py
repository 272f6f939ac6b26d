"""What a file does not speak of stays as the store has it.

An empty cell says "not recorded"; a column that is not there says nothing at all. Without this a list of names, loaded a
second time, would take the protection off an address.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, Field, fields, replace
from typing import Any

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from loaders.cells import tidy
from loaders.written_cells import date_cell


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
        kept = getattr(stored, field.name, None)
        changes = not hasattr(stored, field.name) or (speaks and not _same_on_paper(value, kept))
        values[field.name] = value if changes else kept
    values["version"] = stored.version
    return made(**values)


def _default(made: type[Record], name: str) -> Any:
    found: Field[Any] = made.__dataclass_fields__[name]
    return None if found.default is MISSING else found.default


def keep_unsaid(
    records: Iterable[Record],
    stored: Mapping[str, Record],
    said: Mapping[str, frozenset[str]],
    only_named: frozenset[str] = frozenset(),
) -> tuple[Record, ...]:
    """Every record as it is to be written. ``said`` by id; a record without an entry speaks only of what it holds, and one that
    is ``only_named`` by other rows changes nothing of what is kept."""
    return tuple(_as_written(record, stored.get(record.id), said, only_named) for record in records)


def _as_written(record: Record, stored: Record | None, said: Mapping[str, frozenset[str]], only_named: frozenset[str]) -> Record:
    if stored is None:
        return record
    if record.id in only_named:
        return stored
    return with_what_is_kept(record, stored, said.get(record.id, frozenset()))


def _same_on_paper(value: object, kept: object) -> bool:
    """Whether a cell cannot tell the two apart: spaces at the ends, two ways to type "é", a date in the words of another
    program. What was written out and read in again then changes nothing."""
    if isinstance(value, str) and isinstance(kept, str):
        return value == kept or _on_paper(value) == _on_paper(kept)
    if isinstance(value, PartialDate) and isinstance(kept, PartialDate):
        return replace(value, text="") == replace(kept, text="") and value.text == date_cell(kept)
    return value == kept


def _on_paper(text: str) -> str:
    return " ".join(tidy(text).split())

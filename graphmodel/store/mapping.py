"""How a record is kept as properties of a node or an edge, and read back unchanged.

Properties carry the field names of the dataclass. ``None`` is an absent property, an uncertain date ``x`` becomes ``x`` (as
written), ``x_from``, ``x_to`` (ISO days, absent where open) and ``x_about`` (true, else absent), a tuple a list. The ids a record
refers to are kept on it beside its edges, in the order they were given, so that its properties alone give the whole record back.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from typing import TypeVar, Union, get_args, get_origin, get_type_hints

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.people import PERSON_TYPES, Person, PersonKind
from graphmodel.domain.records import Record

R = TypeVar("R", bound=Record)

PROVENANCE = frozenset({"version", "recorded_at", "recorded_by", "source"})
"""Fields that say who wrote a record, when and from which file; two records that differ only here say the same."""

PROJECTED = frozenset({"strength_prof", "safety_prof", "closeness_child", "line_child", "enough_child"})
"""Fields of a tie that the writer works out from assessments and views; what a caller puts there is not kept."""

WRITERS_OWN = frozenset({"merged_into"})
"""Fields of a person that only a merge sets; what a caller puts there is not kept, and other changes leave it as it is."""

NEVER_STORED = frozenset({"masked"})
"""Fields that exist only on the copy a viewer receives."""


@dataclass(frozen=True, slots=True)
class _FieldShape:
    """How one field is kept: by its name alone, or as an uncertain date or a list."""

    name: str
    is_date: bool
    is_list: bool
    enum: type[Enum] | None


def properties_of(record: Record) -> dict[str, object]:
    """Everything that is stored of a record; absent keys are not recorded.

    The projections of a tie are left out: they are the writer's to set.
    """
    stored: dict[str, object] = {}
    for shape in _shapes(type(record)):
        value = getattr(record, shape.name)
        if value is None or value == ():
            continue
        if shape.is_date:
            _put_date(stored, shape.name, value)
        elif shape.is_list:
            stored[shape.name] = list(value)
        else:
            stored[shape.name] = value.value if shape.enum else value
    return stored


def content_of(stored: Mapping[str, object]) -> dict[str, object]:
    """What the record says, without who wrote it when and without projections: equal contents need no new version."""
    return {name: value for name, value in stored.items() if name not in PROVENANCE | PROJECTED | WRITERS_OWN}


def record_from(record_type: type[R], stored: Mapping[str, object]) -> R:
    """The record of this type that these properties keep; properties of later versions of Kinmap are left aside."""
    get, plan = stored.get, _reading(record_type)
    values: dict[str, object] = {name: get(name) for name in plan.plain}
    values |= {name: _read_date(stored, name) if name in stored else None for name in plan.dates}
    values |= {name: _read_list(stored, name) for name in plan.lists}
    values |= {name: enum(stored[name]) for name, enum in plan.enums}
    if plan.is_person:
        values["masked"] = False
    # The values come from the fields' own types, one for one; mypy cannot follow that through a mapping.
    return record_type(**values)  # type: ignore[arg-type]


def person_from(stored: Mapping[str, object]) -> Person:
    """The person, child, pet, … that these properties keep, by ``kind``."""
    return record_from(PERSON_TYPES[PersonKind(str(stored["kind"]))], stored)


def property_names(record_type: type[Record]) -> frozenset[str]:
    """Every property a record of this type may have, projections included; what the schema and the questions may name."""
    names: set[str] = set((PROJECTED | WRITERS_OWN) & _names(record_type))
    for shape in _shapes(record_type):
        names.add(shape.name)
        if shape.is_date:
            names |= {f"{shape.name}_from", f"{shape.name}_to", f"{shape.name}_about"}
    return frozenset(names)


def _put_date(stored: dict[str, object], name: str, value: PartialDate) -> None:
    stored[name] = value.text
    if value.earliest is not None:
        stored[f"{name}_from"] = value.earliest.isoformat()
    if value.latest is not None:
        stored[f"{name}_to"] = value.latest.isoformat()
    if value.approximate:
        stored[f"{name}_about"] = True


def _read_date(stored: Mapping[str, object], name: str) -> PartialDate | None:
    text = stored.get(name)
    if text is None:
        return None
    earliest, latest = (stored.get(f"{name}_{side}") for side in ("from", "to"))
    return PartialDate(
        str(text),
        None if earliest is None else date.fromisoformat(str(earliest)),
        None if latest is None else date.fromisoformat(str(latest)),
        stored.get(f"{name}_about") is True,
    )


def _read_list(stored: Mapping[str, object], name: str) -> tuple[object, ...]:
    value = stored.get(name)
    return tuple(value) if isinstance(value, (list, tuple)) else ()


@dataclass(frozen=True, slots=True)
class _Reading:
    """How records of a type are read back: the names of its fields by how they are kept."""

    plain: tuple[str, ...]
    dates: tuple[str, ...]
    lists: tuple[str, ...]
    enums: tuple[tuple[str, type[Enum]], ...]
    is_person: bool


_known_readings: dict[type[Record], _Reading] = {}


def _reading(record_type: type[Record]) -> _Reading:
    """Worked out once a type: a whole map is thousands of records."""
    if record_type not in _known_readings:
        _known_readings[record_type] = _reading_of(record_type)
    return _known_readings[record_type]


def _reading_of(record_type: type[Record]) -> _Reading:
    shapes, is_person = _shapes(record_type), issubclass(record_type, Person)
    further = WRITERS_OWN if is_person else PROJECTED & _names(record_type)
    plain = [shape.name for shape in shapes if not (shape.is_date or shape.is_list or shape.enum)]
    return _Reading(
        plain=(*plain, *sorted(further)),
        dates=tuple(shape.name for shape in shapes if shape.is_date),
        lists=tuple(shape.name for shape in shapes if shape.is_list),
        enums=tuple((shape.name, shape.enum) for shape in shapes if shape.enum),
        is_person=is_person,
    )


def _names(record_type: type[Record]) -> frozenset[str]:
    return frozenset(field.name for field in fields(record_type))


_known_shapes: dict[type[Record], tuple[_FieldShape, ...]] = {}


def _shapes(record_type: type[Record]) -> tuple[_FieldShape, ...]:
    """Worked out once a type: reading the hints of a class costs more than storing a record."""
    if record_type not in _known_shapes:
        hints = get_type_hints(record_type)
        kept = [field.name for field in fields(record_type) if field.name not in NEVER_STORED | PROJECTED | WRITERS_OWN]
        _known_shapes[record_type] = tuple(_shape_of(name, hints[name]) for name in kept)
    return _known_shapes[record_type]


def _shape_of(name: str, hint: object) -> _FieldShape:
    union = get_origin(hint) in (Union, types.UnionType)
    inner = next(arg for arg in get_args(hint) if arg is not type(None)) if union else hint
    enum = inner if isinstance(inner, type) and issubclass(inner, Enum) else None
    return _FieldShape(name, inner is PartialDate, get_origin(inner) is tuple, enum)

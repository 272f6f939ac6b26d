"""The tables that Kinmap knows, one YAML file each in ``specs/``: their columns and what a cell of each may hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

import yaml

CODES_SHEET = "words and codes"
"""The sheet of the template workbook that shows every list; it is no table and is passed over without a word."""
COLUMN_TYPES = frozenset(
    {
        "id",
        "text",
        "words",
        "date",
        "ref",
        "refs",
        "ref_or_words",
        "code",
        "codes",
        "code_or_words",
        "grade",
        "scale",
        "yes_no",
        "whole",
        "frequency",
    }
)
"""What a cell may hold. ``words`` keeps line breaks, ``text`` is one line, ``grade`` takes a code or its number on the scale
and keeps the code, ``scale`` takes the same and keeps the number."""


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One column: ``type`` of COLUMN_TYPES; ``target`` = the table that a reference names; ``codes`` = the name of its code list;
    ``least`` and ``most`` bound a whole number, both included."""

    name: str
    type: str
    required: bool = False
    target: str | None = None
    codes: str | None = None
    least: int = 0
    most: int = 0


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table. ``is_read`` is False for those that are recognised and named, but not read by this version."""

    name: str
    columns: Mapping[str, ColumnSpec]
    periods: tuple[tuple[str, str], ...]
    is_read: bool

    @property
    def required(self) -> frozenset[str]:
        """The columns that every file of this table has."""
        return frozenset(name for name, column in self.columns.items() if column.required)


@cache
def table_specs() -> Mapping[str, TableSpec]:
    """All tables by name, those that are read first, each group by name. Raises ValueError for a spec file that is wrong."""
    folder = resources.files("loaders") / "specs"
    specs = [_spec_of(entry.read_text("utf-8"), entry.name) for entry in folder.iterdir() if entry.name.endswith(".yaml")]
    specs.sort(key=lambda spec: (not spec.is_read, spec.name))
    return MappingProxyType({spec.name: spec for spec in specs})


def read_specs() -> tuple[TableSpec, ...]:
    """The tables that this version reads, people first: the others refer to them."""
    return tuple(
        sorted((spec for spec in table_specs().values() if spec.is_read), key=lambda spec: (spec.name != "people", spec.name))
    )


def _spec_of(text: str, file: str) -> TableSpec:
    raw = yaml.safe_load(text)
    is_read = raw.get("read", True)
    columns = {name: _column_of(name, given, file) for name, given in raw["columns"].items()}
    periods = tuple((first, last) for first, last in raw.get("periods", ()))
    for name in (name for period in periods for name in period):
        if name not in columns:
            raise ValueError(f"{file}: a period names {name}, which is no column")
    return TableSpec(raw["table"], MappingProxyType(columns), periods, is_read)


def _column_of(name: object, given: Mapping[str, object], file: str) -> ColumnSpec:
    kind = str(given.get("type", "text"))
    if not isinstance(name, str) or kind not in COLUMN_TYPES:
        raise ValueError(f"{file}: column {name} has no known type ({kind})")
    target, codes = given.get("target"), given.get("list")
    return ColumnSpec(
        name=name,
        type=kind,
        required=bool(given.get("required", False)),
        target=None if target is None else str(target),
        codes=None if codes is None else str(codes),
        least=int(str(given.get("least", 0))),
        most=int(str(given.get("most", 0))),
    )

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
        "texts",
        "texts_in_place",
        "date",
        "ref",
        "refs",
        "ref_or_words",
        "named",
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
"""What a cell may hold. ``words`` keeps line breaks, ``text`` is one line, ``texts`` are several with ; between and
``texts_in_place`` the same where an empty one keeps its place; ``grade`` takes a code or its number on the scale and keeps the
code, ``scale`` takes the same and keeps the number; ``named`` is an id of another table or a name that needs no row there."""
ALL_IT_SAYS = "all"
"""As ``identity`` or ``apart`` of a table: everything that a row says."""
_OF_EVERY_TABLE = {"id": "id", "ref": "id", "visibility": "text"}
"""Columns that every table may have: an export needs them to name each record; nobody has to fill them in."""


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One column: ``type`` of COLUMN_TYPES; ``target`` = the table that a reference names; ``codes`` = the name of its code list;
    ``least`` and ``most`` bound a whole number, both included; ``is_further`` = not of the public contract, written only where
    something is recorded."""

    name: str
    type: str
    required: bool = False
    target: str | None = None
    codes: str | None = None
    least: int = 0
    most: int = 0
    is_further: bool = False


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table.

    ``columns`` are those that people fill in, ``every_column`` also those that any table may have. ``ids``: the word from which
    Kinmap's ids of its rows are derived. ``identity``: the columns that say which record a row without an id is, so that a
    correction in any other corrects that record; ``apart``: what else tells further rows of the same identity apart, empty =
    they contradict each other. ``is_ours``: no table of the public contract.
    """

    name: str
    columns: Mapping[str, ColumnSpec]
    every_column: Mapping[str, ColumnSpec]
    periods: tuple[tuple[str, str], ...]
    ids: str
    identity: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    is_ours: bool = False

    @property
    def required(self) -> frozenset[str]:
        """The columns that every file of this table has."""
        return frozenset(name for name, column in self.columns.items() if column.required)


@cache
def table_specs() -> Mapping[str, TableSpec]:
    """All tables by name, those of the contract first, each group by name. Raises ValueError for a spec file that is wrong."""
    folder = resources.files("loaders") / "specs"
    specs = [_spec_of(entry.read_text("utf-8"), entry.name) for entry in folder.iterdir() if entry.name.endswith(".yaml")]
    specs.sort(key=lambda spec: (spec.is_ours, spec.name))
    return MappingProxyType({spec.name: spec for spec in specs})


@cache
def reading_order() -> tuple[TableSpec, ...]:
    """All tables as they are read: people first, then what others name, since the others refer to them."""
    named = {"homes": 1, "school_list": 1, "team_list": 1}
    return tuple(sorted(table_specs().values(), key=lambda spec: (spec.name != "people", -named.get(spec.name, 0), spec.name)))


def _spec_of(text: str, file: str) -> TableSpec:
    raw = yaml.safe_load(text)
    columns = {name: _column_of(name, given, file) for name, given in raw["columns"].items()}
    further = {name: ColumnSpec(name, kind, is_further=True) for name, kind in _OF_EVERY_TABLE.items() if name not in columns}
    periods = tuple((first, last) for first, last in raw.get("periods", ()))
    identity, apart = (_names(raw.get(key, ())) for key in ("identity", "apart"))
    for name in (*(name for period in periods for name in period), *identity, *apart):
        if name not in columns and name != ALL_IT_SAYS:
            raise ValueError(f"{file}: names {name}, which is no column")
    return TableSpec(
        name=raw["table"],
        columns=MappingProxyType(columns),
        every_column=MappingProxyType(columns | further),
        periods=periods,
        ids=raw.get("ids", raw["table"]),
        identity=identity,
        apart=apart,
        is_ours=bool(raw.get("ours", False)),
    )


def _names(given: str | list[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


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
        is_further=bool(given.get("further", False)),
    )

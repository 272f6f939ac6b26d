"""Where the name of a column and the name of a field differ, and which fields a sheet speaks of."""

from __future__ import annotations

from collections.abc import Iterable

FIELD_OF = {
    ("", "from"): "starts_on",
    ("", "to"): "ends_on",
    ("", "with"): "with_people",
    ("restrictions", "on"): "on_person",
    ("relationships", "source"): "source_person",
    ("relationships", "target"): "target_person",
    ("relationships", "relationship"): "kind",
    ("search_steps", "source"): "source_asked",
}
"""The field for a column of a table, "" = of any table, where the two are not called alike."""
_SAYS_MORE = {"frequency": "interval_days"}


def field_of(table: str, column: str) -> str:
    """The field that a column of a table fills."""
    return FIELD_OF.get((table, column)) or FIELD_OF.get(("", column), column)


def fields_said(table: str, columns: Iterable[str]) -> frozenset[str]:
    """The fields that the columns of a sheet speak of, whether or not a cell of a row is filled."""
    said = {field_of(table, column) for column in columns}
    return frozenset(said | {more for column, more in _SAYS_MORE.items() if column in said})

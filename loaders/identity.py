"""Which record a row is: the id that its file gives, else an id worked out from what the row says.

An id in the form that Kinmap's own ids have is Kinmap's own, so that what was written out is read back as the same record; any
other id is the file's, and Kinmap's is derived from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.ids import id_from
from loaders.specs import ALL_IT_SAYS, TableSpec, table_specs

_OWN_FORM = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[57][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_MASKED = re.compile(r"masked-[0-9a-f]{16}")
_NAMING = frozenset({"id", "ref", "visibility"})


def is_kinmaps(given: str) -> bool:
    """Whether an id has the form of those that Kinmap makes (``domain/ids.py``: UUID of version 5 or 7)."""
    return _OWN_FORM.fullmatch(given) is not None


def is_masked(given: str) -> bool:
    """Whether an id stands for somebody who was masked when the file was written."""
    return _MASKED.fullmatch(given) is not None


def kinmap_id(table: str, given: str) -> str:
    """Kinmap's id for the id that a row of ``table`` has in its file."""
    return given if is_kinmaps(given) else id_from(table_specs()[table].ids, given)


def derived_id(spec: TableSpec, values: Mapping[str, object], *, told_apart: bool) -> str:
    """The id of a row that gives none, from the columns of its identity; ``told_apart`` adds what tells several apart."""
    parts = _parts(spec.identity, values)
    if told_apart:
        # Everything that a row says holds its identity too.
        parts = _parts(spec.apart, values) if spec.apart == (ALL_IT_SAYS,) else [*parts, *_parts(spec.apart, values)]
    return id_from(spec.ids, *parts)


def _parts(columns: Iterable[str], values: Mapping[str, object]) -> list[str]:
    if tuple(columns) == (ALL_IT_SAYS,):
        given = sorted((name, value) for name, value in values.items() if name not in _NAMING and value is not None)
        return [f"{name}={_plain(value)}" for name, value in given]
    return [_plain(values.get(name)) for name in columns]


def _plain(value: object) -> str:
    if isinstance(value, PartialDate):
        return value.text
    if value is None:
        return ""
    return ";".join(map(str, value)) if isinstance(value, tuple) else str(value)

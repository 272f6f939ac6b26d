"""Makes ids of what rows refer to: other rows of the same files first, then what the store already holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from graphmodel.domain.ids import id_from
from loaders.problems import Findings, near_to, shown
from loaders.specs import ColumnSpec, table_specs
from loaders.staged import KnownIds, KnownRecord
from loaders.tabular import TypedRow

_REFERENCES = frozenset({"ref", "refs", "ref_or_words"})
_MOST_HINTS = 20


@dataclass(frozen=True, slots=True)
class _Declared:
    """Where an id was first given, and the Kinmap id it stands for."""

    id: str
    file: str
    row: int


class Register:
    """Every id that the files declare or the store knows, by table."""

    def __init__(self, rows: Sequence[TypedRow], known: KnownIds, findings: Findings, *, strangers_refuse: bool = True) -> None:
        self._findings = findings
        self._strangers_refuse = strangers_refuse
        self._hints_left = _MOST_HINTS
        self._declared: dict[str, dict[str, _Declared]] = {}
        for row in rows:
            self._declare(row)
        wanted = _references(rows)
        for table, declared in self._declared.items():
            wanted.setdefault(table, set()).update(declared)
        self._known = {table: known.find(table, sorted(refs)) for table, refs in sorted(wanted.items())}

    def id_of(self, table: str, ref: str) -> str | None:
        """The Kinmap id of the record that ``ref`` names; the one the store already gave it wins. None = nowhere."""
        held = self._known.get(table, {}).get(ref)
        if held:
            return held.id
        declared = self._declared.get(table, {}).get(ref)
        return declared.id if declared else None

    def known(self, table: str) -> Mapping[str, KnownRecord]:
        """What the store holds of those asked for, by ref."""
        return self._known.get(table, {})

    def link(self, row: TypedRow) -> dict[str, object]:
        """The row's values with ids in place of references. A reference to nothing is a problem and makes the row unsound; where
        strangers do not refuse (a drawing), one in a column that may be empty is left out with a notice."""
        values = dict(row.values)
        for column in _reference_columns()[row.table]:
            name, value = column.name, values.get(column.name)
            if value is None:
                continue
            if isinstance(value, tuple):
                linked = (self._linked(row, column, ref) for ref in value)
                values[name] = tuple(dict.fromkeys(one for one in linked if one is not None))
            else:
                values[name] = self._linked(row, column, str(value))
        return values

    def _linked(self, row: TypedRow, column: ColumnSpec, ref: str) -> str | None:
        table = column.target or "people"
        found = self.id_of(table, ref)
        if found or column.type == "ref_or_words":
            return found or ref
        hint = ""
        if self._hints_left:
            self._hints_left -= 1
            hint = near_to(ref, self._declared.get(table, {}))
        sentence = f'"{shown(ref)}" is neither in the table “{table}” of these files nor in the record.{hint}'
        if self._strangers_refuse or column.required:
            self._findings.problem("unknown_reference", sentence, row.file, row.number, column.name)
            row.sound = False
        else:
            self._findings.notice("unknown_reference", sentence + " It is left out.", row.file, row.number, column.name)
        return None

    def _declare(self, row: TypedRow) -> None:
        ref = row.values.get("id")
        if not isinstance(ref, str):
            return
        declared = self._declared.setdefault(row.table, {})
        earlier = declared.get(ref)
        if earlier is None:
            declared[ref] = _Declared(id_from(row.table, ref), row.file, row.number)
            return
        where = f"row {earlier.row}" if earlier.file == row.file else f"row {earlier.row} of {earlier.file}"
        self._findings.problem(
            "duplicate_id", f'"{shown(ref)}" is already the id of {where}. Every id stands once.', row.file, row.number, "id"
        )
        row.sound = False


def _references(rows: Iterable[TypedRow]) -> dict[str, set[str]]:
    """All that the rows refer to, by table."""
    wanted: dict[str, set[str]] = {}
    for row in rows:
        for column in _reference_columns()[row.table]:
            value = row.values.get(column.name)
            if isinstance(value, tuple):
                wanted.setdefault(column.target or "people", set()).update(value)
            elif isinstance(value, str):
                wanted.setdefault(column.target or "people", set()).add(value)
    return wanted


@cache
def _reference_columns() -> Mapping[str, tuple[ColumnSpec, ...]]:
    """The columns of each table that refer to others."""
    return {
        spec.name: tuple(column for column in spec.columns.values() if column.type in _REFERENCES)
        for spec in table_specs().values()
    }

"""Makes ids of what rows refer to: other rows of the same files first, then what the store already holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from graphmodel.domain.people import PersonKind
from loaders.identity import kinmap_id
from loaders.problems import Findings, near_to, shown
from loaders.specs import ColumnSpec, table_specs
from loaders.staged import KnownIds, KnownRecord
from loaders.tabular import TypedRow

_REFERENCES = frozenset({"ref", "refs", "ref_or_words"})
_LOOKED_UP = _REFERENCES | {"named"}
_MOST_HINTS = 20


@dataclass(frozen=True, slots=True)
class _Declared:
    """Where an id was first given, and the Kinmap id it stands for; ``kind`` and ``name`` as the row has them."""

    id: str
    file: str
    row: int
    kind: str | None = None
    name: str | None = None


class Register:
    """Every id that the files declare or the store knows, by table."""

    def __init__(self, rows: Sequence[TypedRow], known: KnownIds, findings: Findings, *, strangers_refuse: bool = True) -> None:
        self._findings = findings
        self._strangers_refuse = strangers_refuse
        self._hints_left = _MOST_HINTS
        self._declared: dict[str, dict[str, _Declared]] = {}
        for row in rows:
            self._declare(row)
        self._declared_ids = {table: {one.id for one in given.values()} for table, given in self._declared.items()}
        wanted = _references(rows)
        # The store gives people ids of their own; of everything else the id follows from what the row says.
        wanted.setdefault("people", set()).update(self._declared.get("people", ()))
        self._known = {table: known.find(table, sorted(refs)) for table, refs in sorted(wanted.items())}

    def id_of(self, table: str, ref: str) -> str | None:
        """The Kinmap id of the record that ``ref`` names; the one the store already gave it wins. None = nowhere."""
        held = self._known.get(table, {}).get(ref)
        if held:
            return held.id
        declared = self._declared.get(table, {}).get(ref)
        if declared:
            return declared.id
        return ref if ref in self._declared_ids.get(table, ()) else None

    def is_declared(self, table: str, ref: str) -> bool:
        """Whether the files themselves hold a row of ``table`` that ``ref`` names."""
        return ref in self._declared.get(table, {}) or ref in self._declared_ids.get(table, ())

    def organisation(self, ref: str) -> KnownRecord | None:
        """The organisation among the people that ``ref`` names; None when it names none."""
        declared, held = self._declared.get("people", {}).get(ref), self._known.get("people", {}).get(ref)
        kind = declared.kind if declared and declared.kind else held.kind if held else None
        found = self.id_of("people", ref)
        if kind != PersonKind.ORGANISATION or found is None:
            return None
        return KnownRecord(found, declared.name if declared else held.name if held else None, kind)

    def known(self, table: str) -> Mapping[str, KnownRecord]:
        """What the store holds of those asked for, by ref."""
        return self._known.get(table, {})

    def link(self, row: TypedRow) -> dict[str, object]:
        """The row's values with ids in place of references. A reference to nothing is a problem and makes the row unsound; where
        strangers do not refuse (a drawing), one in a column that may be empty is left out with a notice."""
        values = dict(row.values)
        for column in _reference_columns(_REFERENCES)[row.table]:
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
            kind, name = (str(value) if (value := row.values.get(column)) else None for column in ("kind", "name"))
            declared[ref] = _Declared(kinmap_id(row.table, ref), row.file, row.number, kind, name)
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
        for column in _reference_columns(_LOOKED_UP)[row.table]:
            value = row.values.get(column.name)
            if column.target == "school_list" and isinstance(value, str):
                wanted.setdefault("people", set()).add(value)
            if isinstance(value, tuple):
                wanted.setdefault(column.target or "people", set()).update(value)
            elif isinstance(value, str):
                wanted.setdefault(column.target or "people", set()).add(value)
    return wanted


@cache
def _reference_columns(types: frozenset[str]) -> Mapping[str, tuple[ColumnSpec, ...]]:
    """The columns of each table that are of these types."""
    return {
        spec.name: tuple(column for column in spec.columns.values() if column.type in types) for spec in table_specs().values()
    }

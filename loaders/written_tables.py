"""The record as tables: every record a row, its columns those of ``specs``, in an order that hangs on what is written alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from loaders.field_names import field_of
from loaders.record_types import TYPE_OF_TABLE
from loaders.specs import ColumnSpec, TableSpec, table_specs
from loaders.written_cells import guarded, plain_cell
from loaders.written_family import FamilyCells, family_cells
from loaders.written_names import Names, table_of

_REFERENCES = frozenset({"ref", "refs", "ref_or_words", "named"})
_MUST_BE_THERE = frozenset({"ref", "refs", "named"})
_NAMED_ELSEWHERE = frozenset({"homes", "school_list", "team_list"})


@dataclass(frozen=True, slots=True)
class Table:
    """One table as it is written: rows of texts, each as long as ``columns``."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class WrittenTables:
    """All tables with rows in them, people first. ``left_out`` = records that no row stands for, by table: those entered in
    error or merged into another, and those that name somebody who is not among the records."""

    tables: tuple[Table, ...]
    left_out: Mapping[str, int] = field(default_factory=dict)

    @property
    def counts(self) -> dict[str, int]:
        """Rows by table."""
        return {table.name: len(table.rows) for table in self.tables}


def tables_of(records: Iterable[Record]) -> WrittenTables:
    """The tables that say what these records say. The same records give the same tables, whatever their order.

    Read again (``reading.read_sources``), they give the same records, with the same ids.
    """
    given = {record.id: record for record in records}
    kept = _closed({each: one for each, one in given.items() if not _is_withdrawn(one)})
    names = Names(kept.values())
    family = family_cells(names)
    written = [_table(spec, names, family) for spec in _order()]
    left_out = Counter(table_of(record) for each, record in given.items() if each not in kept)
    return WrittenTables(
        tuple(table for table in written if table.rows or table.name == "people"), dict(sorted(left_out.items()))
    )


def _is_withdrawn(record: Record) -> bool:
    """Entered in error, or a person who turned out to be another one of the record."""
    return record.in_error or getattr(record, "merged_into", None) is not None


def _order() -> list[TableSpec]:
    return [table_specs()[table] for table in TYPE_OF_TABLE]


def _closed(records: dict[str, Record]) -> dict[str, Record]:
    """Those that name nobody and nothing that is not among them, as far as they must."""
    by_table: dict[str, set[str]] = {table: set() for table in TYPE_OF_TABLE}
    for record in records.values():
        by_table[table_of(record)].add(record.id)
    needs = {table: _needed_columns(table) for table in TYPE_OF_TABLE}
    while True:
        gone = [record for record in records.values() if not _is_whole(record, needs[table_of(record)], by_table)]
        if not gone:
            return records
        for record in gone:
            by_table[table_of(record)].discard(record.id)
        records = {each: one for each, one in records.items() if each in by_table[table_of(one)]}


def _needed_columns(table: str) -> tuple[tuple[str, str], ...]:
    """Fields that must hold an id, with the table it is of."""
    columns = table_specs()[table].columns.values()
    return tuple(
        (field_of(table, column.name), column.target or "people")
        for column in columns
        if column.required and column.type in _MUST_BE_THERE
    )


def _is_whole(record: Record, needs: Sequence[tuple[str, str]], held: Mapping[str, set[str]]) -> bool:
    for name, table in needs:
        value = getattr(record, name)
        if not any(each in held[table] for each in (value if isinstance(value, tuple) else (value,))):
            return False
    return True


def _table(spec: TableSpec, names: Names, family: FamilyCells) -> Table:
    records = [one for one in names.by_table[spec.name].values() if _has_a_row(one, spec.name, names, family)]
    columns = (*(column for column in spec.every_column.values() if column.name == "id"), *_others(spec))
    rows = sorted(tuple(guarded(_cell(one, column, names, family)) for column in columns) for one in records)
    shown = [at for at, column in enumerate(columns) if not column.is_further or any(row[at] for row in rows)]
    return Table(spec.name, tuple(columns[at].name for at in shown), tuple(tuple(row[at] for at in shown) for row in rows))


def _others(spec: TableSpec) -> tuple[ColumnSpec, ...]:
    return tuple(column for column in spec.every_column.values() if column.name != "id")


def _has_a_row(record: Record, table: str, names: Names, family: FamilyCells) -> bool:
    """Whether no other table says all of it."""
    if table in ("parents", "partners"):
        return record.id in family.told
    return table not in _NAMED_ELSEWHERE or names.needs_a_row(record)


def _cell(record: Record, column: ColumnSpec, names: Names, family: FamilyCells) -> str:
    if column.name == "id":
        return names.of(record)
    if column.name == "ref":
        return record.ref if record.ref and names.of(record) != record.ref else ""
    extra = family.of_person if isinstance(record, Person) else family.of_tie
    value = extra.get(record.id, {}).get(column.name, getattr(record, field_of(table_of(record), column.name), None))
    return names.cell(column, value) if column.type in _REFERENCES else plain_cell(value)

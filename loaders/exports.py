"""Tables out: a folder of CSV files, a .zip of them, or the sheets of an .xlsx; the same records, the same bytes.

No cell is ever a formula: text that a spreadsheet would work out stands behind an apostrophe, which a load takes off again
(reliability S2).
"""

from __future__ import annotations

import csv
import datetime
import io
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

from graphmodel.domain.errors import BadFile, StoreFull
from graphmodel.domain.records import Record
from loaders.record_types import TYPE_OF_TABLE
from loaders.written_tables import Table, WrittenTables, tables_of

_NO_ROOM = 28
_ROWS_OF_A_SHEET = 1_048_575
_LETTERS_OF_A_CELL = 32_767
_OWN_FILES = frozenset(f"{table}.csv" for table in TYPE_OF_TABLE)
_SAME_MOMENT = (1980, 1, 1, 0, 0, 0)
"""As when every part of a .zip was made, so that the same tables are the same bytes."""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written where. ``tables`` = rows by table; ``left_out`` = records without a row, by table."""

    path: Path
    tables: Mapping[str, int]
    left_out: Mapping[str, int]

    @property
    def sentence(self) -> str:
        """The outcome in words."""
        rows = sum(self.tables.values())
        said = f"{rows:,} {'row' if rows == 1 else 'rows'} in {len(self.tables)} tables written to {self.path}."
        missing = sum(self.left_out.values())
        if missing:
            record = "1 record is" if missing == 1 else f"{missing:,} records are"
            said += f" {record} not in it: entered in error, or about somebody who is not in it."
        return said

    def to_json(self) -> dict[str, object]:
        """The form for programs."""
        return {"written": str(self.path), "tables": dict(self.tables), "left_out": dict(self.left_out)}


def write_tables(records: Iterable[Record], path: Path, *, force: bool = False) -> ExportReport:
    """Write these records as the tables of the public contract: to an .xlsx, a .zip, or a folder where ``path`` has no ending.

    Written whole or not at all. ``force``: what is there already is replaced.

    Raises:
        BadFile: the ending is another one, something is there already, or the place cannot be written to.
        StoreFull: no room left there.
    """
    see_free(path, force=force)
    write = _WAYS[path.suffix.lower()]
    written = tables_of(records)
    try:
        _replace(path, lambda place: write(written, place))
    except OSError as error:
        if error.errno == _NO_ROOM:
            raise StoreFull(str(path.parent)) from error
        raise BadFile(path.name, f"This cannot be written ({error.strerror}).", "Choose another place.") from error
    except xlsxwriter.exceptions.XlsxWriterException as error:
        raise BadFile(path.name, "This workbook cannot be written.", "Write a .zip instead.") from error
    return ExportReport(path, written.counts, written.left_out)


def see_free(path: Path, *, force: bool = False) -> None:
    """Refuse a place that ``write_tables`` would refuse, before anything is read for it.

    Raises:
        BadFile: as there.
    """
    if path.suffix.lower() not in _WAYS:
        raise BadFile(path.name, "This is no form that tables can have.", "Name an .xlsx, a .zip, or a folder.")
    if path.exists() and not force:
        raise BadFile(path.name, "There is something with this name already.", "Choose another name, or say --force.")
    if path.is_dir() and not {entry.name for entry in path.iterdir()} <= _OWN_FILES:
        raise BadFile(path.name, "This folder holds more than tables, which would be lost.", "Name a folder of its own.")


def _replace(path: Path, write: Callable[[Path], None]) -> None:
    """Write beside, then move into place."""
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".kinmap-") as beside:
        made = Path(beside) / f"made{path.suffix}"
        write(made)
        if path.is_dir() and made.is_dir():
            earlier = Path(beside) / "earlier"
            path.rename(earlier)
            made.rename(path)
        elif path.is_dir():
            raise OSError(0, "a folder is there")
        else:
            made.replace(path)


def csv_text(table: Table) -> str:
    """The table as CSV (RFC 4180) with a header."""
    held = io.StringIO(newline="")
    out = csv.writer(held)
    out.writerow(table.columns)
    out.writerows(table.rows)
    return held.getvalue()


def _files(written: WrittenTables) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each CSV file; with the mark by which Excel knows UTF-8."""
    for table in written.tables:
        yield f"{table.name}.csv", csv_text(table).encode("utf-8-sig")


def _write_folder(written: WrittenTables, path: Path) -> None:
    path.mkdir()
    for name, data in _files(written):
        (path / name).write_bytes(data)


def _write_zip(written: WrittenTables, path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in _files(written):
            package.writestr(zipfile.ZipInfo(name, _SAME_MOMENT), data, zipfile.ZIP_DEFLATED)


def _write_workbook(written: WrittenTables, path: Path) -> None:
    """Every cell a text: nothing is worked out, no day becomes a number and no id loses its zeros."""
    for table in written.tables:
        _see_it_fits(table, path)
    workbook = xlsxwriter.Workbook(str(path), {"constant_memory": False, "strings_to_formulas": False})
    workbook.set_properties({"created": datetime.datetime(*_SAME_MOMENT)})
    text = workbook.add_format({"num_format": "@"})
    for table in written.tables:
        sheet = workbook.add_worksheet(table.name)
        sheet.freeze_panes(1, 0)
        for number, row in enumerate((table.columns, *table.rows)):
            for at, cell in enumerate(row):
                if cell:
                    sheet.write_string(number, at, cell, text)
    workbook.close()


def _see_it_fits(table: Table, path: Path) -> None:
    if len(table.rows) > _ROWS_OF_A_SHEET:
        raise BadFile(path.name, f"The table {table.name} has more rows than a sheet of Excel holds.", "Write a .zip instead.")
    if any(len(cell) > _LETTERS_OF_A_CELL for row in table.rows for cell in row):
        raise BadFile(path.name, f"The table {table.name} has a text longer than a cell of Excel holds.", "Write a .zip instead.")


_WAYS: Mapping[str, Callable[[WrittenTables, Path], None]] = {
    "": _write_folder,
    ".zip": _write_zip,
    ".xlsx": _write_workbook,
}

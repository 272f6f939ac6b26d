"""Small files for the tests of the loaders, written where pytest says."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import xlsxwriter

from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Partnership
from loaders.reading import read_family_file, read_sources
from loaders.staged import KnownRecord, Staged

R = TypeVar("R", bound=Record)

TWO_PEOPLE = "id,name\namira,Amira Stone\nray,Ray Stone\n"


class Known:
    """A look-up that holds these people by ref, with their names."""

    def __init__(self, **names: str) -> None:
        self._names = names

    def find(self, table: str, refs: object) -> Mapping[str, KnownRecord]:
        return {ref: KnownRecord(f"id of {ref}", name) for ref, name in self._names.items()} if table == "people" else {}

    def stored(self, records: Sequence[Record]) -> Mapping[str, Record]:
        return {}


def folder(path: Path, **tables: str) -> Path:
    """A folder with a CSV file for each table."""
    for name, text in tables.items():
        (path / f"{name}.csv").write_text(text, encoding="utf-8", newline="")
    return path


def stage(path: Path, **tables: str) -> Staged:
    """What the loader makes of these tables."""
    return read_sources([folder(path, **tables)])


def family(path: Path, text: str) -> Staged:
    """What is drawn of a GEDCOM text."""
    file = path / "family.ged"
    file.write_text(text, encoding="utf-8", newline="")
    return read_family_file(file)


def found(staged: Staged) -> list[tuple[str, int, str, str]]:
    """Problems without their sentences: file, row, column, code."""
    return [(problem.file, problem.row, problem.column, problem.code) for problem in staged.problems]


def noticed(staged: Staged) -> set[str]:
    """The codes of the notices."""
    return {notice.code for notice in staged.notices}


def only(staged: Staged, kind: type[R]) -> R:
    """The one record of this type."""
    (record,) = all_of(staged, kind)
    return record


def all_of(staged: Staged, kind: type[R]) -> list[R]:
    """Every record of this type."""
    return [record for record in staged.records if isinstance(record, kind)]


def refs(staged: Staged) -> dict[str, str]:
    """The file's id by Kinmap's."""
    return {person.id: person.ref or "" for person in all_of(staged, Person)}


def parents(staged: Staged) -> set[tuple[str, str, str]]:
    """Child, parent, basis, by the file's ids."""
    names = refs(staged)
    return {(names[link.child], names[link.parent], link.basis) for link in all_of(staged, ParentLink)}


def couples(staged: Staged) -> dict[frozenset[str], str | None]:
    """Status by pair, by the file's ids."""
    names = refs(staged)
    return {frozenset((names[pair.one], names[pair.other])): pair.status for pair in all_of(staged, Partnership)}


def workbook(path: Path, **sheets: Sequence[Sequence[object]]) -> Path:
    """An .xlsx with these sheets; text that starts with ``=`` becomes a formula, as in Excel."""
    book = xlsxwriter.Workbook(str(path))
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    book.close()
    return path


def zipped(path: Path, parts: Mapping[str, bytes | str]) -> Path:
    """A zip with these parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    path.write_bytes(held.getvalue())
    return path

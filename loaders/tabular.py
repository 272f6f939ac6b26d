"""Sheets made into typed rows. Every cell that does not hold what its column takes is a problem; the others are read on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graphmodel.domain.dates import PartialDate
from loaders.cells import CellFault, Convert, as_written, converter_for, is_formula
from loaders.field_names import fields_said
from loaders.problems import Findings, shown
from loaders.recognising import column_name, known_columns, table_of
from loaders.sheets import Sheet
from loaders.specs import CODES_SHEET, TableSpec
from loaders.staged import Progress

_ROWS_BETWEEN_PROGRESS = 5000
_MARK_SENTENCES = {
    "formula": "This cell holds a formula. Kinmap reads values only: copy the column and paste it back as values.",
    "faulty_cell": "This cell shows an error of Excel, such as #REF!. Put the value right, or empty the cell.",
}


@dataclass(slots=True)
class TypedRow:
    """One row of a table. ``values`` by column, those that are recorded only; ``said`` = the fields that the sheet has a
    column for; ``number`` as Excel counts it. A row that is not
    ``sound`` has a problem: it still says which ids exist, but no record is made of it."""

    table: str
    file: str
    number: int
    values: dict[str, object]
    said: frozenset[str] = frozenset()
    sound: bool = True


def read_sheets(given: Sequence[Sheet], findings: Findings, progress: Progress) -> list[TypedRow]:
    """All rows of all sheets that are tables, in the order of the sheets."""
    sheets = [sheet for sheet in given if sheet.title != CODES_SHEET]
    rows: list[TypedRow] = []
    done, total = 0, sum(len(sheet.rows) for sheet in sheets)
    strangers: list[Sheet] = []
    for sheet in sheets:
        columns = [column_name(cell) for cell in sheet.rows[0][1]]
        spec = table_of(sheet, columns, findings)
        if spec is None:
            strangers.append(sheet)
        else:
            positions = known_columns(spec, sheet, columns, findings)
            if positions is not None:
                rows.extend(_SheetReader(sheet, spec, positions, findings).rows(progress, done, total))
        done += len(sheet.rows)
        progress("Reading the rows", done, total)
    _say_strangers(strangers, findings, alone=len(strangers) == len(sheets))
    return rows


class _SheetReader:
    """Reads one sheet whose table and columns are known. A value that was refused stands as None: it is not missing as well."""

    def __init__(self, sheet: Sheet, spec: TableSpec, positions: dict[str, int], findings: Findings) -> None:
        self._sheet, self._spec, self._findings = sheet, spec, findings
        self._plan: list[tuple[int, str, Convert]] = [
            (at, name, converter_for(spec.every_column[name])) for name, at in positions.items()
        ]
        self._name_at = {at: name for name, at in positions.items()}
        self._marks = {(row, at): code for row, at, code in sheet.marks}
        self._marked_rows = frozenset(row for row, at in self._marks if at in self._name_at)
        self._said = fields_said(spec.name, positions)
        self._width = len(sheet.rows[0][1])

    def rows(self, progress: Progress, done: int, total: int) -> Iterable[TypedRow]:
        """Every row below the header, typed; those with a missing required value too, their problem being said."""
        required = sorted(self._spec.required)
        self._say_marks()
        for count, (number, cells) in enumerate(self._sheet.rows[1:]):
            if count % _ROWS_BETWEEN_PROGRESS == 0:
                progress("Reading the rows", done + count, total)
            problems_before = len(self._findings.found_problems)
            values = self._values(number, cells)
            for name in required:
                if name not in values:
                    self._say_missing(number, name)
            self._check_periods(number, values)
            sound = len(self._findings.found_problems) == problems_before and number not in self._marked_rows
            yield TypedRow(self._spec.name, self._sheet.file, number, values, self._said, sound)

    def _values(self, number: int, cells: Sequence[str]) -> dict[str, object]:
        values: dict[str, object] = {}
        for at, name, convert in self._plan:
            text, guarded = as_written(cells[at]) if at < len(cells) else ("", False)
            if not text:
                continue
            if not guarded and is_formula(text):
                self._problem(
                    "formula",
                    f'"{shown(text)}" would be a formula in a spreadsheet, so it is not taken. Write it in words.',
                    number,
                    name,
                )
                values[name] = None
                continue
            try:
                values[name] = convert(text)
            except CellFault as fault:
                self._problem(fault.code, fault.sentence, number, name)
                values[name] = None
        if len(cells) > self._width and any(cell.strip() for cell in cells[self._width :]):
            sentence = (
                f"This row has {len(cells)} cells, the header has {self._width}. A comma inside a value "
                "needs quotes around the value."
            )
            self._problem("ragged_row", sentence, number)
        return values

    def _check_periods(self, number: int, values: dict[str, object]) -> None:
        for first, last in self._spec.periods:
            start, end = values.get(first), values.get(last)
            if isinstance(start, PartialDate) and isinstance(end, PartialDate) and _is_surely_before(end, start):
                self._problem("end_before_start", f'"{shown(end.text)}" is before {first}, "{shown(start.text)}".', number, last)

    def _say_missing(self, number: int, name: str) -> None:
        if (number, self._position_of(name)) not in self._marks:
            self._problem("empty_value", "This must not be empty.", number, name)

    def _say_marks(self) -> None:
        for (row, at), code in self._marks.items():
            if at in self._name_at:
                self._problem(code, _MARK_SENTENCES[code], row, self._name_at[at])

    def _position_of(self, name: str) -> int:
        return next(at for at, found in self._name_at.items() if found == name)

    def _problem(self, code: str, sentence: str, row: int, column: str = "") -> None:
        self._findings.problem(code, sentence, self._sheet.file, row, column)


def _is_surely_before(end: PartialDate, start: PartialDate) -> bool:
    return start.earliest is not None and end.is_surely_before(start.earliest)


def _say_strangers(strangers: Sequence[Sheet], findings: Findings, alone: bool) -> None:
    """A sheet that is no table beside others that are is left out aloud; when there is nothing else, it is refused."""
    sentence = (
        "This is none of Kinmap's tables: neither its name nor its columns are known. The template workbook shows them all."
    )
    for sheet in strangers:
        if alone:
            findings.problem("not_a_table", sentence, sheet.file, sheet.rows[0][0])
        else:
            findings.notice("left_out", sentence + " It was left out.", sheet.file, sheet.rows[0][0])

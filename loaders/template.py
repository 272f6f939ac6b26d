"""The workbook that people fill in: a sheet for each table that is read, with every column, its codes and one line about each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import xlsxwriter

from graphmodel.domain.errors import BadFile
from graphmodel.domain.vocabulary import ALL_LISTS
from loaders.specs import CODES_SHEET, ColumnSpec, TableSpec, reading_order

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_ROWS_WITH_HELP = 1000
_LONGEST_CHOICE = 255  # letters that Excel takes as a list of choices
_COLUMN_WIDTH = 18
_HELD = {
    "id": "Any text of yours; every id stands once.",
    "text": "Words, on one line.",
    "words": "Words, as they were said.",
    "texts": "Words, with ; between.",
    "texts_in_place": "Words, with ; between; an empty place counts.",
    "date": "02/03/2014, 2014-03-02, March 2014, 2014, about 2014, before 2014 …",
    "ref": "An id of the table “{target}”.",
    "refs": "Ids of the table “{target}”, with ; between.",
    "ref_or_words": "An id of the table “{target}”, or words.",
    "named": "A name, or an id of the table “{target}”.",
    "code": "One of the words of the list.",
    "codes": "Words of the list, with ; between.",
    "code_or_words": "A word of the list, or your own.",
    "grade": "A word of the list, or its number from 0.",
    "scale": "A number of the list, or its word.",
    "yes_no": "yes or no; empty = not recorded.",
    "whole": "A whole number from {least} to {most}.",
    "frequency": "2 per month, every 6 weeks, school_holiday, occasion_only, open …",
}


def write_template(path: Path, *, force: bool = False) -> None:
    """Write the empty workbook to ``path``. ``force``: over what is there.

    Raises:
        BadFile: it cannot be written there, or there is a file already, which somebody may have filled in.
    """
    if path.exists() and not force:
        raise BadFile(path.name, "There is something with this name already.", "Choose another name, or say --force.")
    workbook = xlsxwriter.Workbook(str(path))
    header, must = workbook.add_format({"bold": False, "bottom": 1}), workbook.add_format({"bold": True, "bottom": 1})
    text = workbook.add_format({"num_format": "@"})  # or Excel would make 2014-03 a day, and 0012 a 12
    for spec in reading_order():
        _write_sheet(workbook.add_worksheet(spec.name), spec, (header, must, text))
    _write_codes(workbook, must)
    try:
        workbook.close()
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        raise BadFile(path.name, "This file cannot be written.", "Choose another place, or close it in Excel first.") from error


def _write_sheet(sheet: Worksheet, spec: TableSpec, formats: tuple[Format, Format, Format]) -> None:
    header, must, text = formats
    sheet.freeze_panes(1, 0)
    for at, column in enumerate(spec.columns.values()):
        sheet.set_column(at, at, _COLUMN_WIDTH, text)
        sheet.write_string(0, at, column.name, must if column.required else header)
        sheet.data_validation(1, at, _ROWS_WITH_HELP, at, _help(column))


def _help(column: ColumnSpec) -> dict[str, object]:
    """What Excel shows beside a cell, and a list to choose from where it is short enough; own words stay possible: the load
    checks."""
    held = _HELD[column.type].format(target=column.target, least=column.least, most=column.most)
    rule: dict[str, object] = {
        "validate": "any",
        "input_title": column.name,
        "input_message": held + (" Must not be empty." if column.required else ""),
    }
    choices = ["yes", "no"] if column.type == "yes_no" else _codes_of(column)
    if choices and column.type not in ("codes", "code_or_words") and len(",".join(choices)) <= _LONGEST_CHOICE:
        rule |= {"validate": "list", "source": choices, "error_type": "information"}
    return rule


def _codes_of(column: ColumnSpec) -> list[str]:
    return [code.code for code in ALL_LISTS[column.codes.upper()]] if column.codes else []


def _write_codes(workbook: Workbook, must: Format) -> None:
    """Every list on one sheet, which the load leaves out aloud like any sheet that is no table."""
    sheet = workbook.add_worksheet(CODES_SHEET)
    for at, title in enumerate(("table", "field", "code", "word", "meaning")):
        sheet.write_string(0, at, title, must)
    row = 1
    for spec in reading_order():
        for column in spec.columns.values():
            for code in ALL_LISTS[column.codes.upper()] if column.codes else ():
                for at, cell in enumerate((spec.name, column.name, code.code, code.label, code.definition)):
                    sheet.write_string(row, at, cell)
                row += 1
    sheet.set_column(0, 4, _COLUMN_WIDTH)

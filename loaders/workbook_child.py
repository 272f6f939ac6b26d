"""Reads one Excel workbook in a process of its own, so that a file made to harm can only harm that process.

Run as a script: the workbook on stdin, the most rows, columns, bytes of memory and seconds as arguments. Writes JSON lines:
for each sheet ``{"sheet", "formulas", "faults"}`` (cells as [row from 1, column from 0]), then its rows as ``[row, [text,
…]]``; or one line ``{"refused": code, "sheet", "detail"}``. Imports nothing of Kinmap: its start is part of every load.
"""

from __future__ import annotations

import datetime
import io
import json
import re
import sys
import zipfile
from collections.abc import Iterator

import python_calamine
from defusedxml import ElementTree

_CELL_THEN_FORMULA = re.compile(rb"<(?:\w+:)?c\s([^<>]*)>\s*<(?:\w+:)?f[\s/>]")
_FAULTY_CELL = re.compile(rb"<(?:\w+:)?c\s([^<>]*\bt=\"e\"[^<>]*)>")
_PLACE = re.compile(rb"\br=\"([A-Z]{1,3})(\d{1,7})\"")
_DIMENSION = re.compile(rb"<(?:\w+:)?dimension\s[^<>]*\bref=\"(?:[A-Z]{1,3}\d+:)?([A-Z]{1,3})(\d+)\"")
_ROW_NUMBER = re.compile(rb"<(?:\w+:)?row\s[^<>]*\br=\"(\d{1,10})\"")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MOST_PLACES = 200
_MOST_LETTERS = 200_000_000


class Refusal(Exception):  # noqa: N818 - not an error of ours: the answer
    """The workbook is not read; says why by code."""

    def __init__(self, code: str, sheet: str = "", detail: str = "") -> None:
        self.code, self.sheet, self.detail = code, sheet, detail
        super().__init__(code)


def main() -> None:
    """Read stdin, write JSON lines to stdout."""
    most_rows, most_columns, most_bytes, seconds = (int(given) for given in sys.argv[1:5])
    _limit_this_process(most_bytes, seconds)
    try:
        for line in _lines_of(sys.stdin.buffer.read(), most_rows, most_columns):
            sys.stdout.write(json.dumps(line) + "\n")
    except Refusal as refusal:
        _refuse(refusal)
    except python_calamine.PasswordError:
        _refuse(Refusal("password"))
    except MemoryError:
        _refuse(Refusal("too_large"))
    except (python_calamine.CalamineError, zipfile.BadZipFile, ElementTree.ParseError, ValueError, KeyError, OSError) as error:
        _refuse(Refusal("damaged", detail=type(error).__name__))


def _refuse(refusal: Refusal) -> None:
    sys.stdout.write(json.dumps({"refused": refusal.code, "sheet": refusal.sheet, "detail": refusal.detail}) + "\n")


def _limit_this_process(most_bytes: int, seconds: int) -> None:
    """Memory and processor time; Windows has no such limits, there the parent's clock alone guards."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (most_bytes, most_bytes))


def _lines_of(data: bytes, most_rows: int, most_columns: int) -> Iterator[object]:
    scans = {title: _scan(part, title, most_rows, most_columns) for title, part in _sheet_parts(data)}
    workbook = python_calamine.load_workbook(io.BytesIO(data))
    letters = 0
    for title in workbook.sheet_names:
        yield {"sheet": title, **scans.get(title, {"formulas": [], "faults": []})}
        try:
            sheet = workbook.get_sheet_by_name(title)
        except python_calamine.WorksheetNotFound:  # a chart on a sheet of its own has no cells
            continue
        if sheet.total_height > most_rows or sheet.total_width > most_columns:
            raise Refusal("too_large", title, f"{sheet.total_height:,} rows and {sheet.total_width:,} columns")
        # With the empty area before the first filled cell, so that rows and columns count as in Excel.
        for number, cells in enumerate(sheet.to_python(skip_empty_area=False), start=1):
            texts = [_text_of(cell) for cell in cells]
            if any(texts):
                letters += sum(map(len, texts))
                if letters > _MOST_LETTERS:
                    raise Refusal("too_large", title)
                yield [number, texts]


def _sheet_parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Title and XML of each worksheet."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        targets = {
            relation.get("Id"): relation.get("Target", "")
            for relation in ElementTree.fromstring(package.read("xl/_rels/workbook.xml.rels"))
        }
        for node in ElementTree.fromstring(package.read("xl/workbook.xml")).iter():
            if not node.tag.endswith("}sheet"):
                continue
            target = targets.get(node.get(_RELATION), "")
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            if part in package.namelist():
                yield node.get("name", ""), package.read(part)


def _scan(part: bytes, title: str, most_rows: int, most_columns: int) -> dict[str, list[list[object]]]:
    """Formulas and faults of one sheet, before calamine makes room for what the sheet claims to hold. Raises Refusal when it
    is too much."""
    declared = _DIMENSION.search(part)
    rows = int(declared[2]) if declared else 0
    columns = _column_number(declared[1]) if declared else 0
    rows = max([rows, *(int(found[1]) for found in _ROW_NUMBER.finditer(part))])
    if rows > most_rows or columns > most_columns:
        raise Refusal("too_large", title, f"{rows:,} rows and {columns:,} columns")
    return {"formulas": _places(_CELL_THEN_FORMULA, part), "faults": _places(_FAULTY_CELL, part)}


def _places(pattern: re.Pattern[bytes], part: bytes) -> list[list[object]]:
    """Row (from 1) and column (from 0) of the cells found, the first 200."""
    places: list[list[object]] = []
    for found in pattern.finditer(part):
        place = _PLACE.search(found[1])
        places.append([int(place[2]), _column_number(place[1]) - 1] if place else [0, 0])
        if len(places) >= _MOST_PLACES:
            break
    return places


def _column_number(letters: bytes) -> int:
    """A = 1, Z = 26, AA = 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _text_of(cell: object) -> str:
    """A cell as it would stand in a CSV file: whole numbers without a point, days as ISO, yes or no."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return str(cell)


if __name__ == "__main__":
    main()

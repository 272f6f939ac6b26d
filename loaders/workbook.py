"""Excel workbooks, read by calamine in a guarded child process (``workbook_child.py``)."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from importlib import resources
from typing import Any

from loaders.problems import Findings
from loaders.sheets import MAX_COLUMNS, MAX_ROWS, Sheet

CHILD_MEMORY_BYTES = 512 * 1024 * 1024
CHILD_CPU_SECONDS = 10
_CHILD_WALL_SECONDS = 60

_REFUSALS = {
    "password": (
        "This workbook is locked with a password. Open it in Excel, take the password off (File, Info, "
        "Protect Workbook) and load it again."
    ),
    "damaged": (
        "This workbook cannot be read: it is damaged, or is not an Excel file at all. Open it in Excel, "
        "save it as .xlsx and load it again."
    ),
    "too_large": (
        f"A sheet declares more than the {MAX_ROWS:,} rows and {MAX_COLUMNS} columns that a table may have, or "
        "far more than it holds. "
        "Often a cell far down or to the right was formatted by accident: copy the rows you mean into a new "
        "workbook and load that."
    ),
}


def read_workbook(data: bytes, file: str, findings: Findings) -> list[Sheet]:
    """The filled sheets of an .xlsx or .xlsm; macros are never run, formulas never worked out but marked, each with its cell."""
    lines = _child_lines(data)
    sheets: list[Sheet] = []
    rows: list[tuple[int, list[str]]] = []
    for line in lines:
        if isinstance(line, list):
            rows.append((int(line[0]), list(line[1])))
        elif "refused" in line:
            _say_refused(line, file, findings)
            return []
        else:
            rows = []
            sheets.append(Sheet(f"{file}, sheet {line['sheet']}", str(line["sheet"]), rows, _marks_of(line)))
    filled = [sheet for sheet in sheets if sheet.rows]
    if not filled:
        findings.problem(
            "empty_file", "This workbook is empty. The first row of each sheet holds the names of the columns.", file
        )
    return filled


def _child_lines(data: bytes) -> Iterator[list[Any] | dict[str, object]]:
    """What the child wrote; a child that died or took too long is a workbook that is too large."""
    script = str(resources.files("loaders") / "workbook_child.py")
    limits = (MAX_ROWS, MAX_COLUMNS, CHILD_MEMORY_BYTES, CHILD_CPU_SECONDS)
    command = [sys.executable, "-I", script, *map(str, limits)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_CHILD_WALL_SECONDS, check=False)  # noqa: S603 - our own script
    except subprocess.TimeoutExpired:
        return iter([{"refused": "too_large", "sheet": "", "detail": ""}])
    if done.returncode != 0:
        return iter([{"refused": "too_large", "sheet": "", "detail": ""}])
    return (json.loads(line) for line in done.stdout.decode("utf-8").splitlines())


def _say_refused(line: dict[str, object], file: str, findings: Findings) -> None:
    code, sheet, detail = str(line["refused"]), str(line["sheet"]), str(line["detail"])
    sentence = _REFUSALS[code]
    if code == "too_large" and detail:
        sentence = f"Sheet “{sheet}” declares {detail}. " + sentence
    findings.problem(code, sentence, file)


def _marks_of(line: dict[str, object]) -> tuple[tuple[int, int, str], ...]:
    """Cells that hold a formula or show a fault, each once; the formula is said where it is both."""
    marks: dict[tuple[int, int], str] = {}
    for name, code in (("faults", "faulty_cell"), ("formulas", "formula")):
        cells = line[name]
        for row, column in cells if isinstance(cells, list) else []:
            marks[int(row), int(column)] = code
    return tuple((row, column, code) for (row, column), code in sorted(marks.items()))

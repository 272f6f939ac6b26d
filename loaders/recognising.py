"""Which table a sheet is: by its name, else by its columns, and said so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.problems import Findings, listed, shown
from loaders.sheets import Sheet
from loaders.specs import TableSpec, table_specs

_NOT_LETTERS = re.compile(r"[^a-z]+")
_BETWEEN = re.compile(r"[\s\-_.]+")
_SHARE_TO_GUESS = 0.6
_FEWEST_TO_GUESS = 2


def column_name(header: str) -> str:
    """A header cell as a column's name: ``" Legal Status "`` is ``legal_status``."""
    return _BETWEEN.sub("_", header.strip("\ufeff\u200b\u00a0 \t\r\n*:").lower()).strip("_")


def table_of(sheet: Sheet, columns: Sequence[str], findings: Findings) -> TableSpec | None:
    """The table, or None when the sheet is none of Kinmap's (said by the caller, who knows whether that matters)."""
    by_name = _by_title(sheet.title)
    if by_name:
        return by_name
    named = {name for name in columns if name}
    guess = _by_columns(named)
    if guess:
        findings.notice("recognised", f"Read as the table “{guess.name}”, because of its columns.", sheet.file)
    return guess


def _by_title(title: str) -> TableSpec | None:
    """``people``, ``People (2)``, ``02_people``, ``relationship`` and ``life events`` are names of tables."""
    specs = table_specs()
    word = _NOT_LETTERS.sub("_", title.lower()).strip("_")
    for candidate in (word, f"{word}s"):
        if candidate in specs:
            return specs[candidate]
    return None


def _by_columns(named: set[str]) -> TableSpec | None:
    """The table with all its required columns here and most of these known to it; else the one that these look most like."""
    whole = [spec for spec in table_specs().values() if spec.required <= named]
    if whole:
        return max(whole, key=lambda spec: (len(named & spec.columns.keys()), len(spec.required), not spec.is_ours, spec.name))
    likest = max(table_specs().values(), key=lambda spec: (len(named & spec.columns.keys()), not spec.is_ours))
    known = len(named & likest.columns.keys())
    return likest if known >= _FEWEST_TO_GUESS and known >= _SHARE_TO_GUESS * len(named) else None


def known_columns(spec: TableSpec, sheet: Sheet, columns: Sequence[str], findings: Findings) -> dict[str, int] | None:
    """Where each known column stands (from 0); None, with problems said, when a required one is missing or one stands twice."""
    header_row = sheet.rows[0][0]
    positions: dict[str, int] = {}
    sound = True
    for position, name in enumerate(columns):
        if name in spec.every_column and name in positions:
            findings.problem(
                "column_twice", "This column stands in the file twice. Take one of them out.", sheet.file, header_row, name
            )
            sound = False
        elif name in spec.every_column:
            positions[name] = position
    _say_unknown(spec, sheet, columns, findings)
    for name in sorted(spec.required - positions.keys()):
        sentence = f"This column is missing. The table “{spec.name}” cannot be read without it."
        findings.problem("missing_column", sentence, sheet.file, header_row, name)
        sound = False
    return positions if sound else None


def _say_unknown(spec: TableSpec, sheet: Sheet, columns: Sequence[str], findings: Findings) -> None:
    unknown = [f"“{shown(name)}”" for name in columns if name and name not in spec.every_column]
    if unknown:
        verb = "column is" if len(unknown) == 1 else "columns are"
        findings.notice(
            "unknown_column",
            f"The {verb} not known to the table “{spec.name}” and left out: {listed(unknown)}.",
            sheet.file,
            sheet.rows[0][0],
        )

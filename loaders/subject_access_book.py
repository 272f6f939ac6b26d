"""The draft for a subject access request as a workbook: a line for each item, with room for what two people decide."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import xlsxwriter

from graphmodel.domain.disclosure import Release
from graphmodel.domain.errors import BadFile
from graphmodel.subject_access import Draft, Item, Version

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

_COLUMNS = (
    ("no", 6),
    ("what", 18),
    ("recorded on", 12),
    ("recorded by", 18),
    ("what it says", 70),
    ("names these people", 24),
    ("names these workers", 24),
    ("proposal", 12),
    ("reason", 44),
    ("rests on", 26),
    ("decided", 12),
    ("because", 30),
    ("first person", 16),
    ("second person", 16),
)
_EARLIER = (("no", 6), ("what", 18), ("from", 12), ("written by", 18), ("why", 30), ("what it said", 70))
_DAY = 10
_TINTS = {Release.DISCLOSE: "#E6F0E4", Release.DECIDE: "#FBF0D9", Release.WITHHOLD: "#F3E1E1"}


def write_draft(draft: Draft, path: Path) -> None:
    """Write the workbook. Text stays text: nothing in it is ever a formula.

    :raises BadFile: it cannot be written there.
    """
    workbook = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    wrap = workbook.add_format({"text_wrap": True, "valign": "top"})
    _read_me(workbook, draft, wrap)
    _sheet(workbook, "items", _COLUMNS, _items(draft), wrap)
    _sheet(workbook, "earlier versions", _EARLIER, _earlier(draft), wrap)
    try:
        workbook.close()
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        raise BadFile(path.name, "This file cannot be written.", "Choose another place, or close it in Excel first.") from error


def draft_as_json(draft: Draft) -> dict[str, object]:
    """The draft as plain values, in the order of the workbook."""
    return {
        "child_id": draft.child,
        "child": draft.name,
        "as_of": draft.as_of.isoformat(),
        "journal_entries": draft.entries,
        "counts": {release.value: number for release, number in draft.counts.items()},
        "items": [_item_as_json(item) for item in draft.items],
    }


def _item_as_json(item: Item) -> dict[str, object]:
    return {
        "record": item.record,
        "what": item.what,
        "own_file": item.own_file,
        "versions": [
            {"at": each.at, "by": each.by, "why": each.why, "facts": [list(fact) for fact in each.facts]}
            for each in item.versions
        ],
        "third_parties": list(item.third_parties),
        "staff": list(item.staff),
        "proposal": item.ruling.release.value,
        "reason": item.ruling.reason,
        "rests_on": item.ruling.basis,
    }


def _read_me(workbook: Workbook, draft: Draft, wrap: Format) -> None:
    sheet = workbook.add_worksheet("read me")
    sheet.set_column(0, 0, 110, wrap)
    counts = ", ".join(f"{number} {release.value}" for release, number in draft.counts.items())
    lines = (
        f"A draft for {draft.name}, who asked for their record. Made as of {draft.as_of.isoformat()}.",
        f"{len(draft.items)} items from {draft.entries} entries of the journal: {counts}. Nothing was left out.",
        "This is a draft. Nothing may leave before two people have decided on every item, in the last four columns.",
        "“withhold” and “to decide” are proposals with a reason.",
        "Where somebody is protected, or another child's file is concerned, the item is listed without what it says.",
        "Other people who are named have rights of their own: ask them, or decide whether it is fair without asking.",
        "Write the answer so that it can be read at 25: in plain words, with who decided, and why.",
    )
    for row, line in enumerate(lines):
        sheet.write_string(row, 0, line, wrap)


def _items(draft: Draft) -> Iterator[tuple[tuple[str, ...], str]]:
    for number, item in enumerate(draft.items, 1):
        newest = item.versions[-1]
        yield (
            (
                str(number),
                item.what,
                item.versions[0].at[:_DAY],
                newest.by,
                _said(newest) or "(not repeated here)",
                "; ".join(item.third_parties),
                "; ".join(item.staff),
                item.ruling.release.value,
                item.ruling.reason,
                item.ruling.basis,
            ),
            _TINTS[item.ruling.release],
        )


def _earlier(draft: Draft) -> Iterator[tuple[tuple[str, ...], str]]:
    for number, item in enumerate(draft.items, 1):
        for version in item.versions[:-1]:
            said = _said(version) or "(not repeated here)"
            yield (str(number), item.what, version.at[:_DAY], version.by, version.why, said), _TINTS[item.ruling.release]


def _said(version: Version) -> str:
    return "\n".join(f"{label}: {words}" for label, words in version.facts)


def _sheet(
    workbook: Workbook,
    name: str,
    columns: tuple[tuple[str, int], ...],
    rows: Iterator[tuple[tuple[str, ...], str]],
    wrap: Format,
) -> None:
    sheet = workbook.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    bold = workbook.add_format({"bold": True, "bottom": 1})
    tints = {tint: workbook.add_format({"text_wrap": True, "valign": "top", "bg_color": tint}) for tint in _TINTS.values()}
    for at, (title, width) in enumerate(columns):
        sheet.set_column(at, at, width, wrap)
        sheet.write_string(0, at, title, bold)
    for row, (cells, tint) in enumerate(rows, 1):
        for at, cell in enumerate(cells):
            sheet.write_string(row, at, cell, tints[tint])

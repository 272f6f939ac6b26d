"""What a load found, told before anything is written: problems by file, row and column; what it would bring."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loaders.problems import Notice as FileNotice
from loaders.problems import Problem, placed
from ui.components.shapes import Notice, Table

SHOWN_AT_MOST = 200
"""Rows of a problem table; nobody reads more at once, and the file is mended from the top."""


def count_words(counts: Mapping[str, int]) -> str:
    """ "25 people, 40 relationships"; "Nothing new" when all of it is there already."""
    return ", ".join(f"{count} {table.replace('_', ' ')}" for table, count in counts.items() if count) or "Nothing new"


def verdict(problems: Sequence[Problem], counts: Mapping[str, int], *, loaded: bool) -> Notice:
    """One calm sentence: refused, ready to load, or loaded."""
    if problems:
        number = "One problem was" if len(problems) == 1 else f"{len(problems)} problems were"
        title, line = (
            f"{number} found. Nothing was loaded.",
            "Mend the files and choose them again; all problems are listed below.",
        )
        return {"tone": "check", "icon": "search", "title": title, "lines": [[line]]}
    if loaded:
        return {
            "tone": "proof",
            "icon": "event",
            "title": "Loaded.",
            "lines": [[f"{count_words(counts)}. Loading the same files again changes nothing."]],
        }
    line = f"{count_words(counts)}. Nothing is written until you press Load."
    return {"tone": "plain", "icon": "review", "title": "No problems found.", "lines": [[line]]}


def findings_table(findings: Sequence[Problem | FileNotice], caption: str) -> Table:
    """Where and what, one row each; the rest is counted in the caption."""
    shown = findings[:SHOWN_AT_MOST]
    more = f" The first {SHOWN_AT_MOST} of {len(findings)} are shown." if len(findings) > SHOWN_AT_MOST else ""
    return {
        "caption": caption + more,
        "columns": [{"title": "File"}, {"title": "Row"}, {"title": "Column"}, {"title": "What is wrong, and what to do"}],
        "rows": [
            {
                "id": str(number),
                "pick": False,
                "cells": [
                    each.file,
                    str(each.row) if each.row else "whole file",
                    each.column or ("whole row" if each.row else "whole file"),
                    _without_place(each),
                ],
            }
            for number, each in enumerate(shown)
        ],
        "selected": None,
    }


def _without_place(found: Problem | FileNotice) -> str:
    """The sentence; its place stands in the columns beside it."""
    return found.message.removeprefix(placed("", found.row, found.column))

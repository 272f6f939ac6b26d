"""An answer as a table, with what its emptiness means and what it cannot show."""

from __future__ import annotations

from queries.header import Question
from queries.rows import Answer, AnswerRow, ListNumber
from ui import wording
from ui.components.shapes import Notice, Sentence, Table
from ui.screens.question_rows import chip_of, in_short, view_words

LISTS = {
    ListNumber.OPEN: "listed",
    ListNumber.CLOSED_WITH_A_REASON: "closed with a reason",
    ListNumber.NO_RECORD: "no record",
}


def meaning_of(answer: Answer, question: Question) -> Notice:
    """For whom the question is, how many rows, what no row means, and the caution that always stands."""
    number = len(answer.rows)
    found = question.empty if not number else ("1 row." if number == 1 else f"{number} rows.")
    more = " There are more than can be shown: choose one child." if answer.more else ""
    lines: list[Sentence] = [[found + more], [question.caution], [f"For: {question.for_whom}."]]
    return {"tone": "plain", "icon": "search", "title": question.title, "lines": lines}


def answer_table(answer: Answer, title: str) -> Table:
    """One row for each pair, in the answer's order."""
    return {
        "caption": f"{title}, as of {wording.weekday_day(answer.as_of)}.",
        "columns": [
            {"title": "Child"},
            {"title": "Person"},
            {"title": "What is known"},
            {"title": "The child says", "record": "view"},
            {"title": "Time together"},
            {"title": "One next step"},
            {"title": "Why listed"},
            {"title": "List"},
        ],
        "rows": [
            {
                "id": f"{row.child_id}:{row.person_id}",
                "pick": False,
                "cells": [
                    row.child,
                    f"{row.person}, {row.relationship}",
                    _upper(in_short(row)),
                    _text(row),
                    chip_of(row),
                    row.suggestion or "none suggested",
                    row.why,
                    LISTS[row.list],
                ],
            }
            for row in answer.rows
        ],
        "selected": None,
    }


def _text(row: AnswerRow) -> str:
    return "".join(part if isinstance(part, str) else part["text"] for part in view_words(row))


def _upper(words: str) -> str:
    return words[0].upper() + words[1:] + "."

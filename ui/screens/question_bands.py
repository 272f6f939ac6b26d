"""The two questions as bands: what is open, what is closed with a reason, and of whom there is no record, kept apart."""

from __future__ import annotations

from collections.abc import Sequence

from queries.rows import Answer, AnswerRow, ListNumber
from ui.components.shapes import Band, Fold, Row
from ui.screens.question_rows import mirrored, pair_row, row_of

LOST, SIBLINGS = "lost_connections", "siblings_without_planned_contact"
BOTH = (SIBLINGS, LOST)
"""The questions of a team's Monday and of a child's page, in the order they are shown."""
AT_FIRST = 3
"""Rows that a band shows before "n more" (guard rail 14)."""

NOTHING_OPEN = "Nothing is open here. What is closed, or has no record, is below with its reason."

_LOOKS = {
    SIBLINGS: ("pair", "Brothers and sisters", "Living apart, and no time together is planned."),
    LOST: ("drift", "Losing touch", "People who mattered and have gone quiet."),
}


def bands_of(answers: Sequence[Answer], *, of_child: bool) -> list[Band]:
    """A band for each answer, in the order given."""
    return [_band(answer, of_child=of_child) for answer in answers]


def _band(answer: Answer, *, of_child: bool) -> Band:
    icon, title, note = _LOOKS.get(answer.question, ("search", answer.question.replace("_", " ").capitalize(), ""))
    lists = _lists(answer.rows, of_child=of_child)
    rows = lists[ListNumber.OPEN]
    return {
        "id": answer.question,
        "icon": icon,
        "title": title,
        "note": "" if of_child else note,
        "count": len(rows) or None,
        "limit": AT_FIRST,
        "rows": rows,
        "folds": _folds(answer.question, lists),
        "empty": answer.empty if not answer.rows else NOTHING_OPEN,
        "after": "There are more than can be shown. Choose one child to see all of theirs." if answer.more else "",
    }


def _folds(question: str, lists: dict[ListNumber, list[Row]]) -> list[Fold]:
    closed, silent = lists[ListNumber.CLOSED_WITH_A_REASON], lists[ListNumber.NO_RECORD]
    folds: list[Fold] = []
    if closed:
        folds.append(
            {"id": f"{question}:closed", "icon": "lock", "words": f"Closed with a reason: {len(closed)}", "rows": closed}
        )
    if silent:
        folds.append(
            {"id": f"{question}:silent", "icon": "unknown", "words": f"We have no record: {len(silent)}", "rows": silent}
        )
    return folds


def _lists(rows: Sequence[AnswerRow], *, of_child: bool) -> dict[ListNumber, list[Row]]:
    """Rows by list, the just-moved first; two children listed for each other are one row in a team's view (E9)."""
    lists: dict[ListNumber, list[Row]] = {number: [] for number in ListNumber}
    by_pair: dict[tuple[str, str | None], AnswerRow] = {(row.child_id, row.person_id): row for row in rows}
    done: set[tuple[str, str | None]] = set()
    for row in sorted(rows, key=lambda row: row.just_moved is None):
        if (row.child_id, row.person_id) in done:
            continue
        other = None if of_child else mirrored(by_pair, row)
        done.add((row.child_id, row.person_id))
        if other is None:
            lists[row.list].append(row_of(row, of_child=of_child))
        else:
            done.add((other.child_id, other.person_id))
            lists[max(row.list, other.list)].append(pair_row(row, other))
    return lists

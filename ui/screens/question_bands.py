"""Questions as bands: what is open, closed with a reason, without a record, and answered before, each kept apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from queries.catalogue import catalogue
from queries.header import Question
from queries.pairing import Two, in_twos
from queries.rows import Answer, AnswerRow, ListNumber
from ui.components.shapes import Band, Fold, Row
from ui.screens.question_rows import aside_row, pair_row, row_of

AT_FIRST = 3
"""Rows that a band shows before "n more", and rows of one child that a team's page shows in all of them (guard rail 14)."""
AT_FIRST_ALONE = 25
"""The same where one question is read by itself; of one child no more than ``AT_FIRST``."""
NOTHING_OPEN = "Nothing is open here. What is closed, or has no record, is below with its reason."
_MORE = "There are more than can be shown. Choose one child to see all of theirs."


@dataclass(frozen=True, slots=True)
class Group:
    """What a band holds: questions by their numbers in practice 4.2, those of them that the catalogue has."""

    id: str
    icon: str
    title: str
    note: str
    numbers: tuple[str, ...]


GROUPS = (
    Group("voice", "voice", "Answer a child", "Said, and not answered yet.", ("Q30",)),
    Group("siblings", "pair", "Brothers and sisters", "Living apart: is time together planned, and kept?", ("Q10", "Q11", "Q12")),
    Group("losing", "drift", "Losing touch", "People who mattered and have gone quiet.", ("Q01", "Q02", "Q04")),
    Group("plan", "plan", "Plan and review", "Plans and limits that need a look.", ("Q24", "Q26", "Q27")),
)
"""The bands of a team's Monday and of a child's page (practice 6.3), in the order they are shown."""


@dataclass(slots=True)
class Shown:
    """Bands for the page, and the answer's rows behind each of its rows, by the id that the page gave it."""

    bands: list[Band] = field(default_factory=list)
    behind: dict[str, tuple[str, tuple[AnswerRow, ...]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Few:
    """How many rows are shown at first. ``seen``: rows of each child in the bands so far; None where all rows are one child's."""

    seen: Counter[str] | None
    of_band: int

    def first(self, rows: Sequence[Row], children: Mapping[str, tuple[str, ...]]) -> tuple[list[Row], int]:
        """The rows with those to be shown at first in front, and how many these are; ``children`` = of each row by its id."""
        if self.seen is None:
            return [*rows], self.of_band
        first: list[Row] = []
        for row in rows:
            of = children[row["id"]]
            if len(first) < self.of_band and all(self.seen[child] < AT_FIRST for child in of):
                self.seen.update(of)
                first.append(row)
        chosen = {row["id"] for row in first}
        return [*first, *(row for row in rows if row["id"] not in chosen)], len(first)


def asked_for() -> list[str]:
    """The names of the questions of all bands, in order."""
    return [each.name for group in GROUPS for each in _questions_of(group)]


def bands_of(answers: Sequence[Answer], *, of_child: bool) -> Shown:
    """The bands that hold these answers; on a team's page no child has more than ``AT_FIRST`` rows before "more"."""
    shown, few = Shown(), _Few(None if of_child else Counter(), AT_FIRST)
    by_name = {answer.question: answer for answer in answers}
    for group in GROUPS:
        held = [by_name[each.name] for each in _questions_of(group) if each.name in by_name]
        if held:
            _add(shown, group, held, few, of_child=of_child)
    return shown


def band_alone(answer: Answer, asked: Question, *, of_child: bool) -> Shown:
    """One question by itself."""
    shown = Shown()
    group = Group(asked.name, "search", asked.title, "", (asked.number,))
    _add(shown, group, [answer], _Few(None if of_child else Counter(), AT_FIRST_ALONE), of_child=of_child)
    return shown


def _questions_of(group: Group) -> list[Question]:
    known = {each.number: each for each in catalogue().values()}
    return [known[number] for number in group.numbers if number in known]


def _add(shown: Shown, group: Group, answers: Sequence[Answer], few: _Few, *, of_child: bool) -> None:
    lists: dict[ListNumber, list[Row]] = {number: [] for number in ListNumber}
    children: dict[str, tuple[str, ...]] = {}
    for answer in answers:
        for one in _in_order(answer.rows, of_child=of_child):
            row = pair_row(one) if isinstance(one, Two) else row_of(one, of_child=of_child)
            behind = one.rows if isinstance(one, Two) else (one,)
            shown.behind[row["id"]] = (answer.question, behind)
            children[row["id"]] = tuple(each.child_id for each in behind)
            lists[one.list].append(row)
    asides: list[Row] = []
    for answer in answers:
        for aside in answer.set_aside:
            asides.append(aside_row(aside, of_child=of_child))
            shown.behind[asides[-1]["id"]] = (answer.question, (aside.row,))
    rows, limit = few.first(lists[ListNumber.OPEN], children)
    shown.bands.append(
        {
            "id": group.id,
            "icon": group.icon,
            "title": group.title,
            "note": "" if of_child else group.note,
            "count": len(rows) or None,
            "limit": limit,
            "rows": rows,
            "folds": [*_folds(group.id, lists), *_answered(group.id, asides)],
            "empty": _empty(answers, bool(asides)),
            "after": _MORE if any(answer.more for answer in answers) else "",
        }
    )


def _in_order(rows: Sequence[AnswerRow], *, of_child: bool) -> list[AnswerRow | Two]:
    """The just-moved first; two children listed for each other are one row in a team's view (E9)."""
    ordered = sorted(rows, key=lambda row: row.just_moved is None)
    return [*ordered] if of_child else in_twos(ordered)


def _empty(answers: Sequence[Answer], answered: bool) -> str:
    if any(answer.rows for answer in answers) or answered:
        return NOTHING_OPEN
    return " ".join(dict.fromkeys(answer.withheld or answer.empty for answer in answers))


def _folds(group: str, lists: Mapping[ListNumber, list[Row]]) -> list[Fold]:
    closed, silent = lists[ListNumber.CLOSED_WITH_A_REASON], lists[ListNumber.NO_RECORD]
    folds: list[Fold] = []
    if closed:
        folds.append({"id": f"{group}:closed", "icon": "lock", "words": f"Closed with a reason: {len(closed)}", "rows": closed})
    if silent:
        folds.append({"id": f"{group}:silent", "icon": "unknown", "words": f"We have no record: {len(silent)}", "rows": silent})
    return folds


def _answered(group: str, rows: list[Row]) -> list[Fold]:
    words = f"Answered, and nothing has changed since: {len(rows)}"
    return [{"id": f"{group}:answered", "icon": "review", "words": words, "rows": rows}] if rows else []

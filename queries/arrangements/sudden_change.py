"""Q25: what it says of something that happened to somebody close, and that nobody has decided about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from graphmodel.domain.vocabulary import LIFE_EVENT
from queries.rows import Pair
from queries.sentences import ago, day
from queries.telling import Suggestion, Telling, Told
from queries.thresholds import Thresholds
from queries.working_days import are_over


@dataclass(frozen=True, slots=True)
class SuddenChange(Pair):
    """Something that happened to somebody close, or to the child (``person_id`` None), ``days_ago``, without a decision since.

    ``nation``: whose bank holidays count.
    """

    change_id: str
    change_kind: str
    happened_on: str
    days_ago: int
    nation: str | None


def _without_decision_in_time(rows: Sequence[SuddenChange], limits: Thresholds) -> Sequence[SuddenChange]:
    """Those whose working days have passed."""

    def has_passed(row: SuddenChange) -> bool:
        happened = date.fromisoformat(row.happened_on)
        return are_over(happened, limits.sudden_workdays, row.nation, happened + timedelta(days=row.days_ago))

    return [row for row in rows if has_passed(row)]


def _why(row: SuddenChange, told: Told) -> str:
    what = f"{LIFE_EVENT.label(row.change_kind).capitalize()}, {day(row.happened_on)} ({ago(row.days_ago)})."
    return f"{what} No decision is recorded since; listed after {told.thresholds.sudden_workdays} working days."


def _open(row: SuddenChange, told: Told) -> Suggestion:
    return Suggestion(
        "step.decide.change",
        "Decide with the family and the carer what changes for now, tell the child, and tell the reviewing officer.",
    )


def _check(row: SuddenChange, told: Told) -> Suggestion:
    return Suggestion(
        "step.check_first.change", "Find out what it changes for the child, decide, and tell the reviewing officer."
    )


TELLING = Telling(
    row=SuddenChange, why=_why, open_step=_open, check_step=_check, record_step=_check, across=_without_decision_in_time
)

"""Q30: what it says of something a child told, and nobody answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graphmodel.domain.gate import GateResult
from graphmodel.domain.vocabulary import ENOUGH
from queries.rows import ListNumber, Pair, StandingPair
from queries.sentences import day
from queries.telling import Suggestion, Telling, Told
from queries.thresholds import Thresholds
from queries.working_days import are_over


@dataclass(frozen=True, slots=True)
class UnansweredView(Pair):
    """What the child said last of time together, and since when it waits for an answer.

    ``waiting_since``: the first day it was said that nobody answered; ``stop_since``: the same of a stop. ``decided_on``: a
    decision since, of which it is not recorded that the child was told. ``nation``: whose working days count.
    """

    enough: str
    said_on: str
    waiting_since: str
    stop_since: str | None
    waiting_days: int
    decided_on: str | None
    nation: str | None


def _is_late(row: UnansweredView, as_of: date, thresholds: Thresholds) -> bool:
    """Whether the time for an answer is over: days, or working days for a stop."""
    if row.waiting_days > thresholds.answer_days:
        return True
    if row.stop_since is None:
        return False
    return are_over(date.fromisoformat(row.stop_since), thresholds.stop_answer_workdays, row.nation, as_of)


def _why(row: UnansweredView, told: Told) -> str:
    """What was said, since when it waits, and the limit that made the row."""
    they, limits = told.pronouns.they.capitalize(), told.thresholds
    said = f'{they} said "{ENOUGH.label(row.enough)}" on {day(row.said_on)}.'
    first = f" The first time: {day(row.waiting_since)}." if row.waiting_since != row.said_on else ""
    answer = f"No answer to the child is recorded since ({row.waiting_days} days)."
    if row.decided_on is not None:
        answer = f"There is a decision of {day(row.decided_on)}; that the child was told of it is not recorded."
    after = f"{limits.stop_answer_workdays} working days" if row.stop_since else f"{limits.answer_days} days"
    return f"{said}{first} {answer} Listed after {after}."


def _answer(row: UnansweredView, told: Told) -> Suggestion:
    said = f"Answer {told.pronouns.their} words: say what was decided and why, or what happens next and when, and record it."
    return Suggestion("step.answer_the_child", said)


def _check(row: UnansweredView, told: Told) -> Suggestion:
    return Suggestion("step.check_first.answer", "Find out what can be answered, and tell the child what happens next and when.")


def _which(row: UnansweredView, gate: GateResult, standing: StandingPair | None) -> ListNumber:
    """An answer is owed whatever the gate."""
    return ListNumber.OPEN


def _is_stop(row: UnansweredView) -> bool:
    return row.stop_since is not None


TELLING = Telling(
    row=UnansweredView,
    why=_why,
    masked_why=_why,
    open_step=_answer,
    check_step=_check,
    which=_which,
    first=_is_stop,
    holds=_is_late,
)

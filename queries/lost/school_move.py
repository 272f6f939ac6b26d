"""Q06: what it says of a friend or teacher of the school that was left."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import StandingPair
from queries.sentences import ago, day, since_last, what_was_said
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class SchoolMove(StandingPair):
    """Somebody of a school that ended on ``left_school_on``, not in touch since.

    ``left_school_about``: that day is not known exactly. ``online``: the last time before was online.
    """

    left_school_on: str
    left_school_about: bool
    days_since_school: int
    online: bool


def _why(row: SchoolMove, told: Told) -> str:
    """When the school was left and that nothing is recorded since."""
    said = what_was_said(row, told.child, told.thresholds)
    about = "≈" if row.left_school_about else ""
    left = f"From the school that was left {about}{ago(row.days_since_school)} ({day(row.left_school_on)})."
    last = f"Nothing is recorded since, in person or online. {since_last(row)}"
    return " ".join((*([said] if said else []), left, last, *(["That was online."] if row.online else [])))


def _open(row: SchoolMove, told: Told) -> Suggestion:
    return Suggestion(
        "step.arrange.school",
        "Ask the child; if yes, arrange a first step through the carer and the friend's parent, or through the old school.",
    )


def _check(row: SchoolMove, told: Told) -> Suggestion:
    return Suggestion(
        "step.check_first.school",
        "Find out through the carer and the friend's parent, or the old school, what is known; assess it.",
    )


TELLING = Telling(row=SchoolMove, why=_why, open_step=_open, check_step=_check)

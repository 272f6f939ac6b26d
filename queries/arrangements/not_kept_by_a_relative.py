"""Q20: what it says of somebody who did not come, more than once. It never says why: nobody knows before they are asked."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import StandingPair
from queries.sentences import day, just_moved
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class NotKept(StandingPair):
    """One plan and its last ``due`` occasions, ``not_recorded`` of them without a word of whether they happened.

    ``not_kept_times``: an adult did not come, or came too late for it to go ahead (``late`` of them); ``latest_on``: when last.
    ``spoken_on``: a decision or proposal about them since; ``supported``: who is there for the waiting child is recorded.
    """

    plan_id: str
    due: int
    not_kept_times: int
    late: int
    not_recorded: int
    latest_on: str
    spoken_on: str | None
    supported: bool


def _why(row: NotKept, told: Told) -> str:
    """What is recorded, without blame, and whether it was talked about."""
    late = f", {row.late} of them by being late" if row.late else ""
    unknown = f" Of {row.not_recorded} nobody recorded whether they happened." if row.not_recorded else ""
    spoken = (
        f"It was taken up on {day(row.spoken_on)}."
        if row.spoken_on
        else "It is not recorded that anybody has asked what made it hard."
    )
    support = (
        f"Who is there for {told.child.called} while waiting is recorded."
        if row.supported
        else f"Who is there for {told.child.called} while waiting is not recorded."
    )
    limit = f"Listed from {told.thresholds.unkept_times} times."
    counted = (
        f"Of the last {row.due} that were due, {row.not_kept_times} could not go ahead because the adult was not there{late}"
    )
    return " ".join(
        (*just_moved(row, told.thresholds), f"{counted}, last on {day(row.latest_on)}.{unknown} {limit}", spoken, support)
    )


def _open(row: NotKept, told: Told) -> Suggestion:
    return Suggestion(
        "step.arrange.kept_by_them",
        "Call and ask what makes it hard; arrange another time or place, and prepare the child for any answer.",
    )


def _check(row: NotKept, told: Told) -> Suggestion:
    return Suggestion(
        "step.check_first.kept_by_them", "Find out what makes it hard for them, and who is with the child while waiting."
    )


TELLING = Telling(row=NotKept, why=_why, open_step=_open, check_step=_check)

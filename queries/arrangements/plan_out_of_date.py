"""Q24: what it says of a plan that may no longer be about the child as they are now."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import Pair
from queries.sentences import ago, day
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class PlanOutOfDate(Pair):
    """One plan with one person.

    ``known_on``: when it was last reviewed, else agreed or begun, ``known_days`` ago; ``reviewed_on`` None = never.
    ``unreviewed``: that is too long ago; ``unheard``: reviewed without the child's view of the months before (or, when
    ``young``, anything that
    somebody saw); ``changed_on``: something changed in the family since; ``plan_ended_on``: it is over, and ``since_end`` times
    together followed.
    """

    plan_id: str
    known_on: str | None
    reviewed_on: str | None
    known_days: int | None
    unreviewed: bool
    unheard: bool
    young: bool
    changed_on: str | None
    plan_ended_on: str | None
    since_end: int


def _why(row: PlanOutOfDate, told: Told) -> str:
    """Every way in which it may be out of date."""
    parts: list[str] = []
    if row.plan_ended_on is not None:
        times = f"{row.since_end} {'time' if row.since_end == 1 else 'times'}"
        parts.append(f"The plan ended on {day(row.plan_ended_on)}, and they were in touch {times} since.")
    if row.unreviewed or not parts:
        parts.append(_looked_at(row))
    if row.unreviewed:
        parts.append(f"Listed after {told.thresholds.plan_review_days} days.")
    if row.unheard:
        parts.append(_not_heard(row, told))
    if row.changed_on is not None:
        parts.append(f"Something in the family changed since ({day(row.changed_on)}).")
    return " ".join(parts)


def _looked_at(row: PlanOutOfDate) -> str:
    if row.known_on is None or row.known_days is None:
        return "It is not recorded that anybody reviewed this plan, nor when it was agreed."
    if row.reviewed_on is None:
        return f"No review of this plan is recorded since it was agreed {ago(row.known_days)} ({day(row.known_on)})."
    return f"Last reviewed {ago(row.known_days)} ({day(row.known_on)})."


def _not_heard(row: PlanOutOfDate, told: Told) -> str:
    months = f"from the {told.thresholds.plan_view_days} days before"
    if row.young:
        return f"At the review there was neither a view of {told.pronouns.their} own nor anything that somebody saw {months}."
    return f"At the review there was no view of {told.pronouns.their} own {months}."


def _step(row: PlanOutOfDate, told: Told) -> Suggestion:
    if row.plan_ended_on is not None:
        return Suggestion("step.review.ended_plan", "Find out what holds now, and put a new plan on the agenda of the review.")
    if row.unheard and not row.young:
        return Suggestion(
            "step.review.heard", "Find out first what the child thinks of it, then put it on the agenda of the review."
        )
    return Suggestion("step.review.plan", "Find out what has changed for the child, and put it on the agenda of the review.")


TELLING = Telling(row=PlanOutOfDate, why=_why, open_step=_step, check_step=_step)

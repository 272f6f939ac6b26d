"""Q05: what it says of a worker who left without a goodbye, and of how often the social worker changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from graphmodel.domain.people import Person
from graphmodel.domain.vocabulary import TEAM_ROLE, WORKER_CHANGE_REASON
from queries.rows import Pair
from queries.sentences import day, what_was_said
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class WorkerWhoLeft(Pair):
    """A worker whose work with the child has ended; without a person the number of ``social_workers`` of the last months.

    ``asked``: whether the child, at last, asked for them. ``change_reasons``: of every change of social worker, codes or
    "not_recorded"; empty in rows about a worker.
    """

    left_role: str | None
    left_on: str | None
    days_gone: int | None
    asked: bool
    social_workers: int
    change_reasons: list[str]


def _why(row: WorkerWhoLeft, told: Told) -> str:
    """When somebody left and that no goodbye is recorded; or the count with its reasons."""
    if row.left_on is None:
        return f"{_count(row, told)} {_reasons(row.change_reasons)}"
    said = what_was_said(told.standing, told.child, told.thresholds) if told.standing else None
    left = f"The work as {TEAM_ROLE.label(row.left_role)} ended on {day(row.left_on)}."
    none = f"No goodbye is recorded: nothing in its last {told.thresholds.goodbye_days} days, and nothing since."
    return " ".join((*([said] if said else []), left, none, _asked(row, told)))


def _asked(row: WorkerWhoLeft, told: Told) -> str:
    pronouns = told.pronouns
    they, have = pronouns.they.capitalize(), pronouns.have
    return f"{they} {have} asked for them." if row.asked else f"{they} {have} not asked for them."


def _count(row: WorkerWhoLeft, told: Told) -> str:
    return f"Periods with a social worker in the last {told.thresholds.workers_months} months: {row.social_workers}."


def _reasons(codes: list[str]) -> str:
    found = Counter(WORKER_CHANGE_REASON.label(code) for code in codes)
    if not found:
        return "No change is over yet."
    said = (f"{reason} ({times} times)" if times > 1 else reason for reason, times in sorted(found.items()))
    return f"Why it changed: {', '.join(said)}."


def _open(row: WorkerWhoLeft, told: Told) -> Suggestion:
    if row.asked:
        return Suggestion("step.arrange.goodbye", "Arrange a goodbye letter, or a card that the team agrees to.")
    return Suggestion(
        "step.remember.worker", "Talk with the child, if they want to, about how it ended; nothing more unless they ask."
    )


def _check(row: WorkerWhoLeft, told: Told) -> Suggestion:
    return Suggestion("step.check_first.worker", "Find out from their manager what is possible, and assess it.")


def _record(row: WorkerWhoLeft, told: Told) -> Suggestion:
    return Suggestion("step.review.workers", "Review with the team how the child can keep one worker, and how goodbyes are said.")


def _as_who(row: WorkerWhoLeft, person: Person) -> str:
    return f"former {TEAM_ROLE.label(row.left_role)}" if row.left_role else "former worker"


TELLING = Telling(row=WorkerWhoLeft, why=_why, open_step=_open, check_step=_check, record_step=_record, as_who=_as_who)

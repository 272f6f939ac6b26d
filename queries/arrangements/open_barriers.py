"""Q21: what it says of something that stands in the way."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.vocabulary import BARRIER, RELATIONSHIP_KINDS
from queries.rows import Pair
from queries.sentences import day
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class OpenBarrier(Pair):
    """What stands in the way of a plan.

    ``open_days`` since ``opened_on``, None = nobody recorded since when; ``limit_days``: the days after which it is listed.
    ``owner_id``: whose job it is, an id or words; None = nobody's. It is named as far as its reader may know them;
    ``owner_role``: what they are to the child, where they work with the child.
    """

    plan_id: str
    barrier_id: str
    barrier_kind: str
    opened_on: str | None
    open_days: int | None
    limit_days: int
    owner_id: str | None
    owner_role: str | None


def _why(row: OpenBarrier, told: Told) -> str:
    """What stands in the way, since when, and whose job it is."""
    what = f"In the way: {BARRIER.label(row.barrier_kind)}."
    if row.open_days is None or row.opened_on is None:
        since = "Since when is not recorded."
    else:
        since = f"Open for {row.open_days} days (since {day(row.opened_on)}); listed after {row.limit_days} days."
    return f"{what} {since} {_whose(row, told)}"


def _whose(row: OpenBarrier, told: Told) -> str:
    if row.owner_id is None:
        return "Whose job it is, is not recorded."
    owner = told.called(row.owner_id)
    if owner == "somebody" and row.owner_role is not None:
        owner = f"{told.pronouns.their} {RELATIONSHIP_KINDS.label(row.owner_role)}"
    return f"It is for {owner} to do." if owner != "somebody" else "Somebody has taken it on."


def _step(row: OpenBarrier, told: Told) -> Suggestion:
    if row.owner_id is None:
        return Suggestion("step.barrier.owner", "Find out who can take this away, and record whose job it is and by when.")
    return Suggestion("step.barrier.do", "Find out what has been done so far; do it this week, or take it to the team manager.")


TELLING = Telling(row=OpenBarrier, why=_why, open_step=_step, check_step=_step)

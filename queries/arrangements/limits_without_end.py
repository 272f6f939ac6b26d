"""Q27: what it says of a limit that ends soon, that nobody reviews, or that has ended. Nothing opens by itself."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.vocabulary import RESTRICTION
from queries.rows import Pair
from queries.sentences import ago, day
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class LimitWithoutEnd(Pair):
    """A limit. ``ended_on``: its last day, past or to come, None = it has none.

    ``ends_soon``; ``unreviewed``: no end, and ``looked_days`` since it was reviewed or began (None = neither is known);
    ``ended``: it is over and nobody looked at the risk anew (``assessed`` says whether), or it is still kept to (``kept_to``
    times together did not happen because of it); ``events``: what is recorded between the two since.
    """

    limit_id: str
    limit_kind: str
    began_on: str | None
    ended_on: str | None
    reviewed_on: str | None
    looked_days: int | None
    ends_soon: bool
    unreviewed: bool
    ended: bool
    assessed: bool
    events: int
    kept_to: int


def _why(row: LimitWithoutEnd, told: Told) -> str:
    """Which of the three it is, with its days."""
    label = RESTRICTION.label(row.limit_kind)
    what = f"{label[:1].upper()}{label[1:]}"
    if row.ended_on is None:
        return f"{what}, without an end. {_looked_at(row)} Listed after {told.thresholds.limit_review_days} days."
    if not row.ended:
        return f"{what} until {day(row.ended_on)}. Listed {told.thresholds.limit_ends_days} days before a limit ends."
    parts = [f"{what}, ended on {day(row.ended_on)}."]
    if not row.assessed:
        parts.append("Nobody has looked at the risk anew since.")
    if row.events:
        times = "time together or planned since is" if row.events == 1 else "times together or planned since are"
        parts.append(f"{row.events} {times} recorded.")
    if row.kept_to:
        parts.append(f"{row.kept_to} did not happen because of an order: it may still be practised.")
    return " ".join(parts)


def _looked_at(row: LimitWithoutEnd) -> str:
    if row.looked_days is None:
        return "It is not recorded when it began, nor that it was reviewed."
    if row.reviewed_on is None:
        return f"No review is recorded since it began {ago(row.looked_days)}."
    return f"Last reviewed {ago(row.looked_days)} ({day(row.reviewed_on)})."


def _step(row: LimitWithoutEnd, told: Told) -> Suggestion:
    if row.ended:
        return Suggestion(
            "step.assess.limit_ended",
            "Assess the risk anew with legal; until then everything stays as it is, and tell the child so.",
        )
    if row.ended_on is not None:
        return Suggestion(
            "step.assess.limit_ends", "Assess the risk before the last day, and find out from legal what comes after it."
        )
    return Suggestion("step.assess.limit", "Assess with legal whether this limit is still needed, and record until when.")


TELLING = Telling(row=LimitWithoutEnd, why=_why, open_step=_step, check_step=_step)

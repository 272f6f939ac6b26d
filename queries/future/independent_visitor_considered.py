"""Q39: what it says of a child for whom nobody has thought of an independent visitor (Children Act 1989, s23ZB)."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.gate import GateResult
from queries.rows import ListNumber, Pair, StandingPair
from queries.sentences import day
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class VisitorNotConsidered(Pair):
    """Why it might help, when the last review was (``reviewed_on``), and when the child said no (``objected_on``)."""

    no_family_time: bool
    family_time_on: str | None
    residential: bool
    elsewhere: bool
    reviewed_on: str | None
    objected_on: str | None


def _why(row: VisitorNotConsidered, told: Told) -> str:
    if row.objected_on:
        return f"{told.child.called} said no on {day(row.objected_on)}."
    reasons = [f"no time with family in the last {told.thresholds.visitor_days} days is recorded"] if row.no_family_time else []
    reasons += ["lives in a residential home"] if row.residential else []
    reasons += ["is placed by another authority"] if row.elsewhere else []
    review = f"the review of {day(row.reviewed_on)} did not consider it" if row.reviewed_on else "no review is recorded"
    return f"No independent visitor, and {review}. It might help: {'; '.join(reasons) or 'nobody asked'}."


def _which(row: VisitorNotConsidered, gate: GateResult, standing: StandingPair | None) -> ListNumber:
    return ListNumber.CLOSED_WITH_A_REASON if row.objected_on else ListNumber.OPEN


def _step(row: VisitorNotConsidered, told: Told) -> Suggestion:
    if row.objected_on:
        return Suggestion(
            "step.visitor.wish", "Keep to the child's wish; review it openly at the next review, without persuading."
        )
    return Suggestion("step.visitor.consider", "Consider it with the child at the next review, and record what the child says.")


TELLING = Telling(row=VisitorNotConsidered, why=_why, open_step=_step, record_step=_step, which=_which)

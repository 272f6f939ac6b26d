"""Q22: what it says of time together at which somebody watches."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.vocabulary import SAFETY, SUPERVISION
from queries.rows import Pair
from queries.sentences import day
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class StillSupervised(Pair):
    """A plan with somebody watching.

    ``review_due_on``: by when that is looked at anew, None = no day can be told; ``overdue``: that day is past;
    ``without_reason``: why somebody watches is not recorded; ``quiet``: ``sessions`` in the last months without an
    incident, at a risk that is low or
    medium. ``ordered``: an order, or a limit of a court, is in force, so that the court decides.
    """

    plan_id: str
    supervision: str
    review_due_on: str | None
    overdue: bool
    without_reason: bool
    quiet: bool
    sessions: int
    safety: str
    ordered: bool


def _why(row: StillSupervised, told: Told) -> str:
    """Every reason for looking at it anew."""
    parts = [f"How it is now: {SUPERVISION.label(row.supervision)}."]
    if row.overdue:
        due = f"was due on {day(row.review_due_on)}" if row.review_due_on else "has no day on record"
        parts.append(f"Looking at it anew {due} (every {told.thresholds.supervision_months} months).")
    if row.without_reason:
        parts.append("Why somebody watches is not recorded.")
    if row.quiet:
        times = f"{row.sessions} {'time' if row.sessions == 1 else 'times'} together"
        days = f"in the last {told.thresholds.incident_days} days without an incident on record"
        parts.append(f"{times} {days}; the risk is judged {SAFETY.label(row.safety)}.")
    if row.ordered:
        parts.append("An order is in force: only the court can change what it asks for.")
    return " ".join(parts)


def _step(row: StillSupervised, told: Told) -> Suggestion:
    if row.ordered:
        return Suggestion(
            "step.assess.legal", "Assess the risk anew, and ask legal which step the order needs; until then it stays as it is."
        )
    return Suggestion(
        "step.assess.supervision", "Assess the risk anew with the family time service; until then it stays as it is."
    )


TELLING = Telling(row=StillSupervised, why=_why, open_step=_step, check_step=_step)

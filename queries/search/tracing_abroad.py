"""Q47: what it says of somebody whom an unaccompanied child waits to hear of."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import Pair
from queries.sentences import ago, day
from queries.telling import Suggestion, Telling, Told

_ASK = (
    "Find out whether the child wants to ask the Red Cross, with a worker beside them; where trafficking is a worry, talk to the"
    " lead worker first."
)


@dataclass(frozen=True, slots=True)
class TracingAbroad(Pair):
    """A parent, brother or sister whom nobody can find. ``waiting_days``: since the Red Cross was asked, or last told."""

    whereabouts: str
    searched: bool
    asked_on: str | None
    heard_on: str | None
    waiting_days: int | None


def _why(row: TracingAbroad, told: Told) -> str:
    if row.asked_on is None:
        return "Nobody knows where they are, and no enquiry of the Red Cross is recorded. Only the child can ask for one."
    limit = f"Listed after {told.thresholds.tracing_days} days without news."
    if row.heard_on is None:
        return f"The Red Cross was asked on {day(row.asked_on)}, {ago(row.waiting_days)}, and no answer is recorded. {limit}"
    return f"The last news came on {day(row.heard_on)}, {ago(row.waiting_days)}. {limit}"


def _step(row: TracingAbroad, told: Told) -> Suggestion:
    if row.asked_on is None:
        return Suggestion("step.tracing.ask", _ASK)
    return Suggestion("step.tracing.chase", "Find out from the Red Cross how it stands, and sit with the child with not knowing.")


TELLING = Telling(row=TracingAbroad, why=_why, open_step=_step, check_step=_step)

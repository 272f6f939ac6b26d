"""Q09: what it says of a people, place or faith that has gone quiet, or that nobody asked about."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.gate import GateResult
from graphmodel.domain.people import Person
from queries.rows import ListNumber, Pair, StandingPair
from queries.sentences import day, since_last
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class CommunityOfOrigin(Pair):
    """A community, or somebody who stands for it; nobody = none is recorded.

    ``tie_ended``: every tie recorded is over, since ``tie_ended_on`` where that is known
    (``ended_about``: not to the day). ``days_quiet``: days since the last
    time recorded; None = none is.
    """

    tie_ended: bool
    tie_ended_on: str | None
    ended_about: bool
    days_quiet: int | None


def _why(row: CommunityOfOrigin, told: Told) -> str:
    """That the tie ended, how long it has been quiet, or that nobody asked."""
    if row.person_id is None:
        their = told.pronouns.their
        return f"Not asked: no people, place or faith of {their} own is recorded. Not recorded is not the same as none."
    parts = []
    if row.tie_ended:
        about = "about " if row.ended_about else "on "
        parts.append(f"The tie ended {about}{day(row.tie_ended_on)}." if row.tie_ended_on else "The tie is recorded as over.")
    parts.append(since_last(told.standing) if told.standing else "No contact is recorded.")
    if row.days_quiet is None:
        parts.append("Not recorded is not the same as none.")
    if row.days_quiet is not None and row.days_quiet > told.thresholds.lost_days:
        parts.append(f"Listed after {told.thresholds.lost_days} days.")
    return " ".join(parts)


def _which(row: CommunityOfOrigin, gate: GateResult, standing: StandingPair | None) -> ListNumber:
    """Where nobody asked, or nothing is recorded while the tie is there, it is the third list (E14)."""
    if gate.outcome.is_closed:
        return ListNumber.CLOSED_WITH_A_REASON
    no_record = row.days_quiet is None and not row.tie_ended
    return ListNumber.NO_RECORD if no_record else ListNumber.OPEN


def _open(row: CommunityOfOrigin, told: Told) -> Suggestion:
    return Suggestion("step.arrange.community", "Ask the child what it means to them now; if they want, arrange a local link.")


def _check(row: CommunityOfOrigin, told: Told) -> Suggestion:
    return Suggestion("step.check_first.community", "Find out from the child what it means to them now, and assess a local link.")


def _record(row: CommunityOfOrigin, told: Told) -> Suggestion:
    return Suggestion(
        "step.ask.community", "Ask the child, openly, which people, place or faith is missed; take nothing from the file."
    )


def _as_who(row: CommunityOfOrigin, person: Person) -> str:
    return "community"


TELLING = Telling(
    row=CommunityOfOrigin, why=_why, open_step=_open, check_step=_check, record_step=_record, which=_which, as_who=_as_who
)

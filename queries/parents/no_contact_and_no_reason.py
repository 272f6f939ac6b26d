"""Q18: what it says of a parent, brother or sister who is not in touch, where nobody recorded why."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.gate import GateResult
from queries.rows import ListNumber, StandingPair
from queries.sentences import just_moved, since_last
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class NoContactAndNoReason(StandingPair):
    """A ``parent``, else a brother or sister.

    ``limits``: limits in force between the two that give no reason. ``informed_child``: whether the child knows why (knows_why,
    partly, no), None = not recorded.
    """

    parent: bool
    limits: int
    informed_child: str | None


def _why(row: NoContactAndNoReason, told: Told) -> str:
    """How long it has been and that no reason is recorded; nothing is late after a move (E6)."""
    limit = told.thresholds.estranged_days
    parts = just_moved(row, told.thresholds)
    if not parts:
        parts = [f"{since_last(row)} Listed after {limit} days." if row.last else "No contact is recorded at all."]
    parts.append("A limit is in force, and its reason is not recorded." if row.limits else "Why is not recorded.")
    return " ".join((*parts, _knows(row, told)))


def _knows(row: NoContactAndNoReason, told: Told) -> str:
    they = told.pronouns.they
    know = "know" if they == "they" else "knows"
    if row.informed_child is None:
        return f"Whether {they} {know} why is not recorded."
    if row.informed_child == "no":
        return f"It is recorded that {they} {'do' if they == 'they' else 'does'} not know why."
    return f"It is recorded that {they} {know} {'part of why' if row.informed_child == 'partly' else 'why'}."


def _which(row: NoContactAndNoReason, gate: GateResult, standing: StandingPair | None) -> ListNumber:
    """Where no contact is recorded at all, and the gate is not closed, it is the third list (E14)."""
    if gate.outcome.is_closed:
        return ListNumber.CLOSED_WITH_A_REASON
    return ListNumber.NO_RECORD if row.last is None else ListNumber.OPEN


def _open(row: NoContactAndNoReason, told: Told) -> Suggestion:
    text = "Record why there is none; ask what the child knows of it, and explain what is missing."
    return Suggestion("step.record.reason", text)


def _check(row: NoContactAndNoReason, told: Told) -> Suggestion:
    return Suggestion("step.check_first.reason", "Find out why, record it, and make sure that the child knows.")


TELLING = Telling(row=NoContactAndNoReason, why=_why, open_step=_open, check_step=_check, which=_which)

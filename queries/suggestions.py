"""At most one step for a row, by its gate (guard rail 1).

Only OPEN and OPEN_WITH_CONDITIONS may carry a step towards contact. CHECK_FIRST says what to find out or assess. Every other gate
carries words of explaining, reviewing, supporting, remembering and advocating only. Nothing is ever sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from graphmodel.domain.gate import GateOutcome, GateResult
from graphmodel.domain.people import Person, PersonKind
from queries.rows import ListNumber, LostConnection, Pair, SiblingWithoutPlannedContact


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A step in words, with the id of the rule that gave it."""

    rule: str
    text: str


_NOT_OPEN = MappingProxyType({
    GateOutcome.DIED: "Remember them with the child, and support the child when the day comes round.",
    GateOutcome.FORBIDDEN: "Explain the reason again in the child's own words, and review with legal what the child should know.",
    GateOutcome.REFUSED_URGENT: "Explain what was decided and for how long, and review the decision before it ends.",
    GateOutcome.CHILD_STOP: "Keep to the child's wish; review it openly at the next review, without persuading.",
    GateOutcome.OTHER_STOP: "Explain what can be explained, and support the child with the answer.",
    GateOutcome.PROTECTED_ROUTE: "Review with adoption support, or the named officer, how this tie is kept in the child's life.",
    GateOutcome.CLOSED: "Review with the child's social worker what may be said of it, and support the child.",
    GateOutcome.UNSAFE: "Review the safety plan, and support the child with what is missed.",
})  # fmt: skip
"""Words for gates that are closed: none of them a step towards contact."""

RESTRICTED = Suggestion("access.restricted", "Ask the team manager who may open this record.")
"""The one step where the record itself may not be opened (E12)."""


def suggest(row: Pair, which: ListNumber, gate: GateResult, person: Person) -> Suggestion:
    """The step for this row: the gate decides what kind of step it may be, the question its words."""
    outcome = gate.outcome
    if outcome in _NOT_OPEN:
        return Suggestion(f"step.{outcome.lower()}", _NOT_OPEN[outcome])
    if isinstance(row, SiblingWithoutPlannedContact):
        return _for_sibling(row, gate)
    if isinstance(row, LostConnection):
        return _for_lost(row, which, gate, person)
    return Suggestion("step.review", "Review this with the child's team.")


def _for_sibling(row: SiblingWithoutPlannedContact, gate: GateResult) -> Suggestion:
    if gate.outcome is GateOutcome.CHECK_FIRST:
        if gate.rule.startswith("gate.check_first.adult_consent"):
            return Suggestion("step.check_first.adult", "Find out, through somebody they trust, whether they would want this.")
        return Suggestion("step.check_first.sibling", "Find out what is missing and assess it with both social workers.")
    if row.moved_on is not None:
        return Suggestion("step.arrange.just_moved", "Arrange time together as part of remaking the plan after the move.")
    return Suggestion(
        "step.arrange.sibling", f"Arrange time together and put it in both plans; ask both carers first.{_kept(gate)}"
    )


def _for_lost(row: LostConnection, which: ListNumber, gate: GateResult, person: Person) -> Suggestion:
    if gate.outcome is GateOutcome.CHECK_FIRST:
        if row.carer and not row.kin and person.kind is not PersonKind.PET:
            return Suggestion("step.check_first.carer", "Find out from the fostering service what is known, and assess it.")
        return Suggestion("step.check_first.lost", "Find out what is missing and assess it before anything is said to the child.")
    if which is ListNumber.NO_RECORD:
        return Suggestion("step.record", "Find out when they were last in touch, and record it.")
    if person.kind is PersonKind.PET:
        return Suggestion("step.arrange.pet", f"Arrange a photo, news or a visit through whoever keeps the animal.{_kept(gate)}")
    if row.carer and not row.kin:
        return Suggestion(
            "step.arrange.carer", f"Ask the child; if yes, arrange a first card through the fostering service.{_kept(gate)}"
        )
    return Suggestion(
        "step.arrange.lost", f"Talk it through at the next session; if the child wants, arrange a first step.{_kept(gate)}"
    )


def _kept(gate: GateResult) -> str:
    """What has to be kept to, where the gate is open with conditions."""
    return f" Keep to: {'; '.join(gate.conditions)}." if gate.conditions else ""

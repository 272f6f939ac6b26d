"""At most one step for a row, by its gate (guard rail 1).

Only OPEN and OPEN_WITH_CONDITIONS may carry a step towards contact. CHECK_FIRST says what to find out or assess. Every other gate
carries words of explaining, reviewing, supporting, remembering and advocating only. Nothing is ever sent.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from graphmodel.domain.gate import GateOutcome
from queries.telling import Row, Suggestion, Telling, Told

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


def suggest(row: Row, told: Told, telling: Telling) -> Suggestion:
    """The step for this row: the gate decides what kind of step it may be, the question its words."""
    gate = told.gate
    if gate.outcome in _NOT_OPEN:
        return Suggestion(f"step.{gate.outcome.lower()}", _NOT_OPEN[gate.outcome])
    if gate.outcome is GateOutcome.CHECK_FIRST:
        return telling.check_step(row, told)
    if gate.outcome is GateOutcome.NOBODY:
        return telling.record_step(row, told)
    step = telling.open_step(row, told)
    if not gate.conditions:
        return step
    # What has to be kept to, where the gate is open with conditions.
    return replace(step, text=f"{step.text} Keep to: {'; '.join(gate.conditions)}.")

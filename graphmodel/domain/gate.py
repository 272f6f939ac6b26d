"""The gate: may a step towards contact be suggested, and why not (practice 4.1). One pure function over facts.

The rules, one small function each, are in ``gate_closed.py`` and ``gate_open.py``; facts of a map are made by ``gate_facts.py``.
"""

from __future__ import annotations

from datetime import date

from graphmodel.domain.gate_closed import CLOSING_RULES
from graphmodel.domain.gate_open import open_or_check, with_conditions
from graphmodel.domain.gate_types import CareEnded, GateFacts, GateOutcome, GateResult, Judged, Limit, Said
from graphmodel.domain.people import PersonKind

__all__ = ["CareEnded", "GateFacts", "GateOutcome", "GateResult", "Judged", "Limit", "Said", "gate"]

_KEPT = frozenset({PersonKind.PET, PersonKind.COMMUNITY})


def gate(facts: GateFacts, as_of: date) -> GateResult:
    """Whether a step towards contact may be suggested on ``as_of``; the first rule that matches wins (practice 4.1).

    A pet or a community takes the gate of who keeps it once nothing closes its own (reading 11); a community without a keeper,
    and every place and organisation, is judged like a person.
    """
    for rule in CLOSING_RULES:
        result = rule(facts, as_of)
        if result is not None:
            return result
    if facts.kind is PersonKind.PET or (facts.kind in _KEPT and facts.keepers):
        return _keepers_gate(facts, as_of)
    return open_or_check(facts, as_of)


def _keepers_gate(facts: GateFacts, as_of: date) -> GateResult:
    """The strictest gate of those who keep it; living with the child is open, nobody recorded or a keeper who died is not."""
    if facts.lives_with_child:
        return with_conditions(facts, as_of, GateResult(GateOutcome.OPEN, "gate.keeper.with_child", "It is where the child is."))
    living = [result for result in (gate(keeper, as_of) for keeper in facts.keepers) if result.outcome is not GateOutcome.DIED]
    if not living:
        return GateResult(GateOutcome.CHECK_FIRST, "gate.keeper.not_recorded", "Check first: who has it now is not recorded.")
    strictest = min(living, key=lambda result: result.outcome.strictness)
    reason = f"By way of who keeps it: {strictest.reason[0].lower()}{strictest.reason[1:]}"
    return GateResult(
        strictest.outcome, f"gate.keeper.{_last_part(strictest.rule)}", reason, strictest.until, strictest.conditions
    )


def _last_part(rule: str) -> str:
    return rule.removeprefix("gate.").removeprefix("keeper.")

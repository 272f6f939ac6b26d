"""The rules after the closing ones: what has to be checked first, under which conditions it is open, and when it is open.

Practice 4.1 with readings 2, 4, 9 and 10. Unknown is not safe: without an assessment nothing is open (guard rail 2).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from graphmodel.domain.date_words import day_in_words
from graphmodel.domain.dates import age_on
from graphmodel.domain.gate_closed import effect_of, has_safety_plan, in_force, period_of, safety_of
from graphmodel.domain.gate_types import GateFacts, GateOutcome, GateResult, Limit
from graphmodel.domain.vocabulary import (
    ACCOMPANIED_OR_MORE,
    CARER_CHECKS_FIRST,
    NO_CONTACT_REASON,
    REASON_PLACE_CHANGE,
    RESTRICTION,
    SUPERVISION,
    Effect,
)

_COMING_WITHIN_DAYS = 28
_ADULT = 18
_ORDERS_THAT_SET_CONDITIONS = frozenset({"order_s34_defined", "post_adoption_contact_order_s51A"})
_REASONS_AGAINST = frozenset(
    {
        "child_wish",
        "parent_wish_or_circumstances",
        "sibling_wish",
        "whereabouts_unknown",
        "died",
        "not_in_best_interests",
        "court_order",
        "urgent_refusal_s34_6",
        "adopted",
        "other_party_preventing",
        "risk_from_sibling",
    }
)
"""Reasons that would close the gate if they were recorded as what they are; distance and the like only need a plan."""

Check = Callable[[GateFacts, date], tuple[str, str] | None]
"""Gives the last part of the rule id and what is to be checked, or None."""


def open_or_check(facts: GateFacts, as_of: date) -> GateResult:
    """The gate of somebody whom no closing rule holds: CHECK_FIRST with all there is to check, else open or with conditions."""
    found = [found for found in (check(facts, as_of) for check in _CHECKS) if found]
    if found:
        reason = "Check first: " + "; ".join(what for _, what in found) + "."
        return GateResult(GateOutcome.CHECK_FIRST, f"gate.check_first.{found[0][0]}", reason)
    return with_conditions(facts, as_of, GateResult(GateOutcome.OPEN, "gate.open", "Time together can be arranged."))


def with_conditions(facts: GateFacts, as_of: date, otherwise: GateResult) -> GateResult:
    """OPEN_WITH_CONDITIONS naming each condition (reading 2), or ``otherwise`` when there is none."""
    conditions = tuple(dict.fromkeys(_conditions(facts, as_of)))
    if not conditions:
        return otherwise
    reason = "Can be arranged, if: " + "; ".join(conditions) + "."
    return GateResult(GateOutcome.OPEN_WITH_CONDITIONS, "gate.open_with_conditions", reason, conditions=conditions)


def _conditions(facts: GateFacts, as_of: date) -> list[str]:
    said: list[str] = []
    for limit in in_force(facts, Effect.CONDITIONS, as_of):
        condition = RESTRICTION[limit.kind].condition
        if condition:
            said.append(condition)
    said += [f"it is {SUPERVISION.label(code)}, as agreed" for code in facts.supervised if code in ACCOMPANIED_OR_MORE]
    if facts.address_protected:
        said.append("the address is not told")
    safety = safety_of(facts, as_of)
    if safety == "medium":
        said.append("the medium risk is kept in mind, as assessed")
    if safety == "high" and has_safety_plan(facts):
        said.append("the plan for the high risk is kept to")
    return said


def _order_coming(facts: GateFacts, as_of: date) -> tuple[str, str] | None:
    """A forbidding order that starts within the next 28 days (reading 4)."""
    coming = [start for limit in facts.limits if (start := _start_to_come(limit, as_of))]
    return ("order_coming", f"an order begins on {day_in_words(min(coming))}") if coming else None


def _start_to_come(limit: Limit, as_of: date) -> date | None:
    start = limit.period.starts_on
    if effect_of(limit) not in (Effect.FORBIDS, Effect.REFUSES) or start is None or start.earliest is None:
        return None
    return start.earliest if 0 < (start.earliest - as_of).days <= _COMING_WITHIN_DAYS else None


def _order_lapsed(facts: GateFacts, as_of: date) -> tuple[str, str] | None:
    """An order that has ended gives CHECK_FIRST until somebody has judged the risk after its end (reading 4)."""
    for limit in facts.limits:
        end = period_of(limit).ends_on
        if _is_order(limit) and end is not None and end.is_surely_before(as_of) and not _judged_after(facts, end.latest, as_of):
            label = RESTRICTION.label(limit.kind)
            return "order_lapsed", f"the {label} ended on {end.words}, and nobody has looked at it anew since"
    return None


def _is_order(limit: Limit) -> bool:
    """Also one on information or a place alone, which forbade nothing: what was behind it is looked at anew all the same."""
    kind = RESTRICTION.get(limit.kind)
    return kind is None or kind.effect in (Effect.FORBIDS, Effect.REFUSES) or limit.kind in _ORDERS_THAT_SET_CONDITIONS


def _judged_after(facts: GateFacts, end: date | None, as_of: date) -> bool:
    return any(
        judged.safety not in (None, "not_assessed")
        and judged.on.earliest is not None
        and end is not None
        and end < judged.on.earliest <= as_of
        for judged in facts.judged
    )


def _carer_ended_badly(facts: GateFacts, as_of: date) -> tuple[str, str] | None:
    """A former carer whose placement ended by allegation, standards or approval, however close to the child (practice 4.1)."""
    for care in facts.care_ended:
        if care.reason_change in CARER_CHECKS_FIRST and care.on.may_be_by(as_of):
            reason = REASON_PLACE_CHANGE.label(care.reason_change)
            return "former_carer", f"the placement ended, {care.on.words} ({reason})"
    return None


def _not_assessed(facts: GateFacts, as_of: date) -> tuple[str, str] | None:
    if safety_of(facts, as_of) != "not_assessed":
        return None
    return "not_assessed", "nobody has looked at whether this is safe"


def _whereabouts_unknown(facts: GateFacts, _as_of: date) -> tuple[str, str] | None:
    return ("whereabouts", "where they are is not known") if facts.whereabouts == "unknown" else None


def _consent_missing(facts: GateFacts, as_of: date) -> tuple[str, str] | None:
    """``not_asked`` for anyone; an empty consent only for a brother or sister of 18 or more (reading 9, E8)."""
    if facts.consent == "not_asked":
        return "consent", "nobody has asked whether they agree"
    age = age_on(facts.birth, as_of)
    if facts.consent is None and facts.is_sibling and age is not None and age.number >= _ADULT:
        return "adult_consent", "an adult: their yes decides, and it is not recorded"
    return None


def _reason_without_a_limit(facts: GateFacts, _as_of: date) -> tuple[str, str] | None:
    """An order, a wish or a risk against it that is only a word on a current tie: what it is has to be found out."""
    found = sorted(set(facts.no_contact_reasons) & _REASONS_AGAINST)
    if not found:
        return None
    words = " and ".join(NO_CONTACT_REASON.label(code) for code in found)
    return "no_contact_reason", f"the reason written for no contact is: {words}"


def _not_told(facts: GateFacts, _as_of: date) -> tuple[str, str] | None:
    """Nothing is arranged, or talked through with a child, about somebody the child does not know of (guard rail 7)."""
    return ("not_told", "the child has not been told of them") if facts.untold else None


def _checks_open(facts: GateFacts, _as_of: date) -> tuple[str, str] | None:
    return ("checks_open", "checks are not done yet") if facts.checks_open else None


_CHECKS: tuple[Check, ...] = (
    _order_coming,
    _order_lapsed,
    _carer_ended_badly,
    _not_assessed,
    _whereabouts_unknown,
    _consent_missing,
    _reason_without_a_limit,
    _not_told,
    _checks_open,
)

"""The rules that close the gate, in their order: died, forbidden, refused, the child's stop, the other's, protected, unsafe.

Practice 4.1 with readings 2–5 and 10. Each gives a result with its rule id and a sentence for a worker, or None to pass on. No
sentence names the person: it may be shown where the name may not.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from graphmodel.domain.date_words import day_in_words
from graphmodel.domain.dates import PartialDate, Period
from graphmodel.domain.gate_types import GateFacts, GateOutcome, GateResult, Limit, Said
from graphmodel.domain.vocabulary import (
    ACCOMPANIED_OR_MORE,
    ENOUGH_SILENT,
    ENOUGH_STOPS,
    RESTRICTION,
    SAFETY,
    SCOPES_THAT_DO_NOT_FORBID,
    WANTS_SILENT,
    WANTS_STOPS,
    Effect,
)

_URGENT_DAYS = 7
_NOT_FOR_NOW = "Not for now: ask whoever works with them before any step is taken."
_POSSESSIVE = {"F": "Her", "M": "His"}
_RISK_ORDER = {code.code: rank for rank, code in enumerate(SAFETY)}

Rule = Callable[[GateFacts, date], GateResult | None]


def effect_of(limit: Limit) -> Effect:
    """What a limit does at the gate; a kind that the list does not know forbids, because unknown is not safe."""
    kind = RESTRICTION.get(limit.kind)
    if kind is None:
        return Effect.FORBIDS
    if kind.effect is Effect.FORBIDS and limit.scope in SCOPES_THAT_DO_NOT_FORBID:
        return Effect.NOTHING
    return kind.effect


def period_of(limit: Limit) -> Period:
    """The days a limit holds. An urgent refusal without an end runs 7 days, the first counted (reading 4)."""
    start, end = limit.period.starts_on, limit.period.ends_on
    if effect_of(limit) is Effect.REFUSES and end is None and start is not None and start.latest is not None:
        return Period(start, PartialDate.of(start.latest + timedelta(days=_URGENT_DAYS - 1)))
    return limit.period


def in_force(facts: GateFacts, effect: Effect, as_of: date) -> tuple[Limit, ...]:
    """The limits with this effect that hold on ``as_of``, both ends counted; uncertain dates in their widest reading."""
    return tuple(limit for limit in facts.limits if effect_of(limit) is effect and period_of(limit).contains(as_of))


def safety_of(facts: GateFacts, as_of: date) -> str:
    """The risk that counts on ``as_of``: latest dated assessment, else the worst on a current tie, else none (reading 10).

    Of two assessments on one day the worse counts. An assessment that says nothing of the risk is passed over.
    """
    dated = [(judged.on.order(), judged.safety) for judged in facts.judged if judged.safety and judged.on.may_be_by(as_of)]
    if dated:
        latest = max(when for when, _ in dated)
        return max((safety for when, safety in dated if when == latest), key=_rank)
    recorded = [safety for safety in facts.tie_safeties if safety]
    return max(recorded, key=_rank) if recorded else "not_assessed"


def has_safety_plan(facts: GateFacts) -> bool:
    """Whether an arrangement in force is accompanied or more (reading 2)."""
    return any(code in ACCOMPANIED_OR_MORE for code in facts.supervised)


def _rank(safety: str) -> int:
    # A word that the list does not know ranks worst.
    return _RISK_ORDER.get(safety, len(_RISK_ORDER))


def _died(facts: GateFacts, as_of: date) -> GateResult | None:
    dated = facts.death is not None and facts.death.may_be_by(as_of)
    if not dated and not (facts.died and facts.death is None):
        return None
    when = f" ({facts.death.words})" if facts.death else ""
    return GateResult(GateOutcome.DIED, "gate.died", f"Died{when}: remember.")


def _forbidden(facts: GateFacts, as_of: date) -> GateResult | None:
    limits = in_force(facts, Effect.FORBIDS, as_of)
    if facts.contact_order or any(limit.kind == "post_adoption_contact_order_s51A" for limit in _conditions(facts, as_of)):
        # An adoption order forbids only where no contact order goes with it (reading 3).
        limits = tuple(limit for limit in limits if limit.kind != "adoption_order")
    if not limits:
        return None
    limit = max(limits, key=_holds_until)
    kind = RESTRICTION.get(limit.kind)
    what = _with_article(kind.label) if kind else "A limit of a kind that is not known"
    return GateResult(
        GateOutcome.FORBIDDEN, f"gate.forbidden.{limit.kind}", f"{what} is in force{_until_words(limit)}.", _until(limit)
    )


def _conditions(facts: GateFacts, as_of: date) -> tuple[Limit, ...]:
    return in_force(facts, Effect.CONDITIONS, as_of)


def _refused_urgent(facts: GateFacts, as_of: date) -> GateResult | None:
    limits = in_force(facts, Effect.REFUSES, as_of)
    if not limits:
        return None
    limit = max(limits, key=_holds_until)
    reason = f"Stopped for up to 7 days by the authority{_until_words(limit, ', until')}."
    return GateResult(GateOutcome.REFUSED_URGENT, "gate.refused_urgent", reason, _until(limit))


def _child_stop(facts: GateFacts, as_of: date) -> GateResult | None:
    spoken = latest_spoken(facts.said, as_of)
    wishes = [limit for limit in in_force(facts, Effect.CHILD, as_of) if not _replaced(limit, spoken)]
    whose = _POSSESSIVE.get(facts.child_sex or "", "Their")
    if spoken and is_stop(spoken):
        reason = f"{whose} wish ({spoken.on.words}): closed for now. We ask again, openly, at the review."
        return GateResult(GateOutcome.CHILD_STOP, "gate.child_stop.view", reason)
    if wishes:
        reason = f"{whose} wish: closed for now{_until_words(wishes[0])}. We ask again, openly, at the review."
        return GateResult(GateOutcome.CHILD_STOP, "gate.child_stop.limit", reason, _until(wishes[0]))
    return None


def _other_stop(facts: GateFacts, as_of: date) -> GateResult | None:
    spoken = latest_spoken(facts.they_said, as_of)
    wishes = in_force(facts, Effect.OTHER, as_of)
    if not (wishes or facts.consent == "no" or (spoken and is_stop(spoken))):
        return None
    # Alike in every word, whoever said no and how: a brother's or sister's stop is for his or her own workers to know (E9).
    until = max((_until(wish) or date.max for wish in wishes), default=date.max)
    return GateResult(GateOutcome.OTHER_STOP, "gate.other_stop", _NOT_FOR_NOW, None if until == date.max else until)


def _protected_route(facts: GateFacts, _as_of: date) -> GateResult | None:
    if facts.identity_protected in (None, "none"):
        return None
    through = "adoption support" if facts.identity_protected == "adopted" else "the named officer"
    return GateResult(GateOutcome.PROTECTED_ROUTE, f"gate.protected_route.{facts.identity_protected}", f"Only through {through}.")


def _unsafe(facts: GateFacts, as_of: date) -> GateResult | None:
    safety = safety_of(facts, as_of)
    if safety == "high" and not has_safety_plan(facts):
        reason = "Not safe now: judged high risk, and no plan with somebody beside the child is in force."
        return GateResult(GateOutcome.UNSAFE, "gate.unsafe.high_without_plan", reason)
    if _rank(safety) >= _RISK_ORDER["severe"]:
        return GateResult(GateOutcome.UNSAFE, "gate.unsafe.severe", "Not safe now: judged severe risk. See the plan.")
    return None


CLOSING_RULES: tuple[Rule, ...] = (_died, _forbidden, _refused_urgent, _child_stop, _other_stop, _protected_route, _unsafe)
"""In order of precedence (practice 4.1)."""


def speaks_of_contact(said: Said) -> bool:
    """Whether a view says anything about contact; silence replaces no stop (reading 5)."""
    return (said.enough is not None and said.enough not in ENOUGH_SILENT) or (
        said.wants is not None and said.wants not in WANTS_SILENT
    )


def is_stop(said: Said) -> bool:
    """Whether a view is a stop: want to stop, do not see and do not want to, stop, or not now (practice 4.1, reading 5)."""
    return said.enough in ENOUGH_STOPS or said.wants in WANTS_STOPS


def latest_spoken(said: tuple[Said, ...], as_of: date) -> Said | None:
    """What counts of the views up to ``as_of`` that speak of contact: the latest, or a stop that nothing surely later replaced.

    A stop of "some time in 2026" is not undone by a wish of March: it may have been said after it. Of two on one day a stop
    counts.
    """
    spoken = [view for view in said if view.on.may_be_by(as_of) and speaks_of_contact(view)]
    wishes = [view.on.earliest for view in spoken if not is_stop(view) and view.on.earliest is not None]
    standing = [view for view in spoken if is_stop(view) and not any(view.on.is_surely_before(wish) for wish in wishes)]
    return max(standing or spoken, key=lambda view: (view.on.order(), is_stop(view)), default=None)


def _replaced(limit: Limit, spoken: Said | None) -> bool:
    """Whether the child spoke of contact, and not to stop it, after her wish was made a limit (reading 5)."""
    start = limit.period.starts_on
    return (
        spoken is not None
        and not is_stop(spoken)
        and start is not None
        and start.latest is not None
        and spoken.on.earliest is not None
        and spoken.on.earliest > start.latest
    )


def _holds_until(limit: Limit) -> date:
    return _until(limit) or date.max


def _until(limit: Limit) -> date | None:
    end = period_of(limit).ends_on
    return end.latest if end else None


def _until_words(limit: Limit, before: str = " until") -> str:
    until = _until(limit)
    return f"{before} {day_in_words(until)}" if until else ""


def _with_article(label: str) -> str:
    return f"{'An' if label[0] in 'aeiou' else 'A'} {label}"

"""Q26: a limit, or a plan that became less, that nobody explained to the child in words that were understood."""

from __future__ import annotations

from collections.abc import Callable

from scenarios import on_day
from truth_table import Told

from cases.case import NOT_LISTED, Case
from graphmodel.domain.people import Child

_Tell = Callable[[Told], str]


def _limit(days: int | None = 15, kind: str = "plan_decision", said: dict[str, object] | None = None, **facts: object) -> _Tell:
    """A limit since so many days; ``said``: how it was explained, None = not at all."""

    def tell(told: Told) -> str:
        dad = told.family.father(told("dad"), of=told.child)
        limit = told.family.order(told.child, dad, kind, **({"starts_on": None if days is None else told.ago(days)} | facts))
        if said is not None:
            told.family.explained(limit, **({"told_on": told.ago(5)} | said))
        return dad

    return tell


def _explained_again(told: Told) -> str:
    """The latest word counts."""
    dad = _limit(90, said={"told_on": told.ago(80), "understood": "no"})(told)
    told.family.explained("restriction-" + str(len([1 for each in told.family.records if type(each).__name__ == "Restriction"])))
    return dad


def _small(said: dict[str, object] | None) -> _Tell:
    def tell(told: Told) -> str:
        told.family.change(Child, told.child, birth=on_day(told.ago(1000)))
        return _limit(100, said=said)(told)

    return tell


def _plan(before: int, now: int, decided: dict[str, object] | None = None, **facts: object) -> _Tell:
    """A plan that took the place of another 40 days ago."""

    def tell(told: Told) -> str:
        gran = told.relative("gran", "maternal_grandmother")
        told.family.arrangement(told.child, gran, every=before, status="replaced", ends_on=told.ago(40))
        told.family.arrangement(told.child, gran, every=now, **({"starts_on": told.ago(40)} | facts))
        if decided is not None:
            told.family.decided(told.child, gran, told.ago(41), **({"told_child_on": told.ago(38)} | decided))
        return gran

    return tell


CASES = (
    Case("14_days", _limit(14), NOT_LISTED),
    Case(
        "15_days",
        _limit(15),
        {"numbers": {"never": True, "days_since": 15}, "why_says": "listed after 14 days", "says": "record the words"},
    ),
    Case("since_when_is_not_recorded", _limit(None), {"why_says": "since when is not recorded"}),
    Case(
        "urgent_refusal_today",
        _limit(0, "urgent_refusal_s34_6"),
        {"gate": "REFUSED_URGENT", "list": 2, "numbers": {"urgent": True}, "why_says": "at once", "says": "Explain"},
    ),
    Case("urgent_refusal_explained", _limit(0, "urgent_refusal_s34_6", {"told_on": "2026-11-23"}), NOT_LISTED),
    Case("no_contact_order", _limit(90, "order_s34_no_contact"), {"gate": "FORBIDDEN", "list": 2, "says": "Explain"}),
    Case("explained_in_words", _limit(90, said={}), NOT_LISTED),
    Case("explained_in_part", _limit(90, said={"understood": "partly"}), NOT_LISTED),
    Case("not_understood", _limit(10, said={"understood": "no"}), {"numbers": {"not_understood": True, "never": False}}),
    Case(
        "without_words", _limit(10, said={"words": "  "}), {"numbers": {"without_words": True}, "why_says": "not in which words"}
    ),
    Case("explained_again", _explained_again, NOT_LISTED),
    Case("explained_tomorrow", _limit(90, said={"told_on": "2026-11-24"}), {"numbers": {"never": True}}),
    Case("starts_tomorrow", _limit(-1), NOT_LISTED),
    Case("ended_yesterday", lambda told: _limit(90, ends_on=told.ago(1))(told), NOT_LISTED),
    Case("restricted_layer", _limit(90, visibility="restricted"), NOT_LISTED),
    Case("in_error", _limit(90, in_error=True), NOT_LISTED),
    Case("her_own_wish", _limit(90, "child_wish"), NOT_LISTED),
    Case("under_four", _small(None), {"numbers": {"young": True}, "why_says": "told later", "says": "which words will do later"}),
    Case("under_four_noted_for_later", _small({"understood": "too_young", "words": None}), NOT_LISTED),
    Case(
        "too_young_then_and_old_enough_now", _limit(900, said={"understood": "too_young"}), {"numbers": {"old_enough_now": True}}
    ),
    Case("plan_became_less", _plan(14, 42), {"numbers": {"limit_kind": None}, "why_says": "further apart than before"}),
    Case("plan_became_less_12_days_ago", lambda told: _plan(14, 42, starts_on=told.ago(12))(told), NOT_LISTED),
    Case("plan_became_more", _plan(42, 14), NOT_LISTED),
    Case("plan_became_less_and_told", _plan(14, 42, {"words": "Mum is ill for a while."}), NOT_LISTED),
    Case("plan_became_less_and_told_in_no_words", _plan(14, 42, {"words": None}), {"numbers": {"never": True}}),
    Case("plan_paused", _plan(42, 42, status="paused"), {"numbers": {"paused": True}, "why_says": "The plan is paused"}),
)

"""Q27: a limit that ends soon, one without end that nobody reviews, and one that has ended. Nothing opens by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from truth_table import Told

from cases.case import NOT_LISTED, Case

_Tell = Callable[[Told], str]


def _limit(kind: str = "order_s34_no_contact", facts: Mapping[str, object] = MappingProxyType({}), **days: int | None) -> _Tell:
    """A limit; its days in days ago, negative = to come."""

    def tell(told: Told) -> str:
        dad = told.family.father(told("dad"), of=told.child)
        dates = {name: None if ago is None else told.ago(ago) for name, ago in days.items()}
        told.family.order(told.child, dad, kind, **({"starts_on": told.ago(500)} | dates | facts))
        return dad

    return tell


def _then(tell: _Tell, assessed: int | None = None, seen: int | None = None, **facts: object) -> _Tell:
    """And what was judged and what happened so many days ago."""

    def more(told: Told) -> str:
        dad = tell(told)
        if assessed is not None:
            told.family.assessed(told.child, dad, "low", told.ago(assessed))
        if seen is not None:
            told.family.event(told.child, dad, told.ago(seen), **facts)
        return dad

    return more


_ORDER_CHANGED = {"happened": "no", "missed_reason": "order_changed"}
CASES = (
    Case("ends_in_28_days", _limit(ends_on=-28), {"gate": "FORBIDDEN", "list": 2, "numbers": {"ends_soon": True}}),
    Case("ends_in_29_days", _limit(ends_on=-29), NOT_LISTED),
    Case(
        "ends_today",
        _limit("plan_decision", ends_on=0),
        {"numbers": {"ends_soon": True, "ended": False}, "says": "Assess the risk before"},
    ),
    Case("urgent_refusal_without_an_end", _limit("urgent_refusal_s34_6", starts_on=2), {"numbers": {"ended_on": "2026-11-27"}}),
    Case("never_ends_reviewed_183_days_ago", _limit(reviewed_on=183), NOT_LISTED),
    Case(
        "never_ends_reviewed_184_days_ago", _limit(reviewed_on=184), {"numbers": {"unreviewed": True}, "why_says": "184 days ago"}
    ),
    Case("never_ends_never_reviewed", _limit(), {"numbers": {"reviewed_on": None, "looked_days": 500}, "why_says": "No review"}),
    Case("never_ends_since_183_days", _limit(starts_on=183), NOT_LISTED),
    Case("nothing_recorded_of_when", _limit(starts_on=None), {"numbers": {"looked_days": None}, "why_says": "not recorded when"}),
    Case(
        "ended_yesterday",
        _limit(ends_on=1),
        {"gate": "CHECK_FIRST", "list": 1, "numbers": {"ended": True, "assessed": False}, "says": "Assess the risk anew"},
    ),
    Case("ended_28_days_ago", _limit(ends_on=28), {"numbers": {"ended": True}}),
    Case("ended_29_days_ago", _limit(ends_on=29), NOT_LISTED),
    Case("ended_yesterday_assessed_before", _then(_limit(ends_on=1), 10), {"numbers": {"assessed": False}}),
    Case("ended_and_assessed_since", _then(_limit(ends_on=20), 10), NOT_LISTED),
    Case(
        "ended_long_ago_and_in_touch_since", _then(_limit(ends_on=90), seen=10), {"numbers": {"events": 1}, "gate": "CHECK_FIRST"}
    ),
    Case("ended_long_ago_assessed_and_in_touch", _then(_limit(ends_on=90), 60, 10), NOT_LISTED),
    Case(
        "ended_and_still_kept_to",
        _then(_limit(ends_on=90), 60, 10, **_ORDER_CHANGED),
        {"numbers": {"kept_to": 1, "assessed": True}, "why_says": "may still be practised"},
    ),
    Case("restricted_layer", _limit(facts={"visibility": "restricted"}), NOT_LISTED),
    Case("in_error", _limit(facts={"in_error": True}), NOT_LISTED),
    Case("her_own_wish", _limit("child_wish"), NOT_LISTED),
    Case("his_wish", _limit("other_party_wish"), {"gate": "OTHER_STOP", "numbers": {"unreviewed": True}}),
    Case("adoption_order", _limit("adoption_order"), NOT_LISTED),
    Case("starts_tomorrow", _limit(starts_on=-1, ends_on=-10), NOT_LISTED),
)

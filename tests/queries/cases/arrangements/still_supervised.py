"""Q22: watching that nobody looked at, that has no reason, or that has been quiet; an order makes it a legal step."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case

_IN_ORDER: dict[str, object] = {
    "supervision": "supervised",
    "supervision_reason": "Risk of harm.",
    "supervision_review_due": "2026-12-20",
}


def _dad(
    safety: str | None = "high", events: tuple[tuple[int, dict[str, object]], ...] = ((20, {}),), **facts: object
) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        dad = told.family.father(told("dad"), of=told.child)
        if safety:
            told.family.assessed(told.child, dad, safety)
        told.family.arrangement(told.child, dad, **(_IN_ORDER | facts))
        for days, more in events:
            told.family.event(told.child, dad, told.ago(days), **more)
        return dad

    return tell


def _reviewed(days: int) -> Callable[[Told], str]:
    return lambda told: _dad(supervision_review_due=None, reviewed_on=told.ago(days))(told)


def _due(days: int) -> Callable[[Told], str]:
    return lambda told: _dad(supervision_review_due=told.ago(days))(told)


def _ordered(told: Told) -> str:
    dad = _dad("low")(told)
    told.family.order(told.child, dad, "order_s34_defined")
    return dad


def _judged_high_since(told: Told) -> str:
    dad = _dad("low")(told)
    told.family.assessed(told.child, dad, "high", told.ago(10))
    return dad


def _rated_on_the_tie(told: Told) -> str:
    dad = _dad(None)(told)
    told.family.tie(told.child, dad, "birth_father", safety="medium")
    return dad


CASES = (
    Case("in_order", _dad(), NOT_LISTED),
    Case("due_today", _due(0), NOT_LISTED),
    Case(
        "due_yesterday",
        _due(1),
        {"numbers": {"overdue": True}, "why_says": "was due on 22 November 2026", "says": "Assess the risk anew"},
    ),
    Case("reviewed_three_months_ago", _reviewed(92), NOT_LISTED),
    Case("reviewed_a_day_more_ago", _reviewed(93), {"numbers": {"review_due_on": "2026-11-22", "overdue": True}}),
    Case("never_reviewed", _dad(supervision_review_due=None), {"numbers": {"overdue": True}}),
    Case("no_reason", _dad(supervision_reason=" "), {"numbers": {"without_reason": True, "overdue": False}}),
    Case("quiet_and_low", _dad("low"), {"numbers": {"quiet": True, "sessions": 1}, "why_says": "without an incident on record"}),
    Case("quiet_and_medium_by_the_tie", _rated_on_the_tie, {"numbers": {"quiet": True, "safety": "medium"}}),
    Case("quiet_and_not_assessed", _dad(None), NOT_LISTED),
    Case("judged_high_since", _judged_high_since, NOT_LISTED),
    Case("incident_183_days_ago", _dad("low", ((20, {}), (183, {"concern": "Shouting."}))), NOT_LISTED),
    Case("incident_184_days_ago", _dad("low", ((20, {}), (184, {"concern": "Shouting."}))), {"numbers": {"quiet": True}}),
    Case(
        "came_in_no_state", _dad("low", ((20, {}), (60, {"happened": "no", "missed_reason": "unsafe_presentation"}))), NOT_LISTED
    ),
    Case("nothing_recorded_is_not_quiet", _dad("low", ()), NOT_LISTED),
    Case("watched_for_a_month", _dad("low", starts_on="2026-10-20"), NOT_LISTED),
    Case("order_in_force", _ordered, {"numbers": {"ordered": True}, "says": "ask legal", "why_says": "only the court"}),
    Case("plan_of_the_court", _dad("low", legal_basis="s34"), {"numbers": {"ordered": True}, "says": "ask legal"}),
    Case("restricted_layer", _dad(supervision_reason=None, visibility="restricted"), NOT_LISTED),
    Case("accompanied", _dad("low", supervision="accompanied", supervision_reason=None), NOT_LISTED),
    Case("professional_only", _dad("low", supervision="professional_only", supervision_reason=None), NOT_LISTED),
)

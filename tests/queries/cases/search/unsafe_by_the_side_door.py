"""Q49: somebody who must not be there comes along."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case


def _gran_and(told: Told, *, order: bool = True, every: int | None = 14, **facts: object) -> tuple[str, str]:
    gran = told.relative("gran", "maternal_grandmother")
    told.family.arrangement(told.child, gran, every=every, starts_on="2024-01-01")
    carl = told.family.person(told("carl"), 45, sex="M", **facts)
    told.family.tie(told.child, carl, "mothers_ex_partner")
    if order:
        told.family.order(told.child, carl, "non_molestation", starts_on="2024-01-01", ends_on="2029-01-01")
    return gran, carl


def _shares_her_home(told: Told, until: object = None, **how: object) -> str:
    gran, carl = _gran_and(told, **how)  # type: ignore[arg-type]
    told.family.lives_in(gran, told("gran's"), "2015-01-01")
    told.family.lives_in(carl, told("gran's"), "2026-01-01", until)
    return gran


def _partner(status: str) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran, carl = _gran_and(told)
        told.family.partners(gran, carl, status=status)
        return gran

    return tell


def _was_there(days: int) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran, carl = _gran_and(told)
        told.family.event(told.child, (gran, carl), told.ago(days))
        return gran

    return tell


def _severe(told: Told) -> str:
    gran = _shares_her_home(told, order=False)
    told.family.assessed(told.child, told("carl"), "severe")
    return gran


def _only_a_stop_of_the_child(told: Told) -> str:
    gran = _shares_her_home(told, order=False)
    told.family.assessed(told.child, told("carl"), "low")
    told.family.view(told.child, told("carl"), 0, enough="dont_see_dont_want")
    return gran


CASES = (
    Case("lives_in_the_same_home", _shares_her_home, {"numbers": {"lives_there": True, "gate_of_other": "FORBIDDEN"}}),
    Case("moved_out", lambda told: _shares_her_home(told, told.ago(5)), NOT_LISTED),
    Case("is_her_partner", _partner("cohabiting"), {"numbers": {"is_partner": True}, "why_says": "is their partner"}),
    Case("was_her_partner", _partner("separated"), NOT_LISTED),
    Case("was_there_183_days_ago", _was_there(183), {"numbers": {"lives_there": False}, "why_says": "was there on"}),
    Case("was_there_184_days_ago", _was_there(184), NOT_LISTED),
    Case("nothing_is_planned", lambda told: _shares_her_home(told, every=None), NOT_LISTED),
    Case("the_risk_is_severe", _severe, {"numbers": {"gate_of_other": "UNSAFE"}}),
    Case("nobody_forbids_it", lambda told: _shares_her_home(told, order=False), NOT_LISTED),
    Case("the_childs_own_stop_is_no_danger", _only_a_stop_of_the_child, NOT_LISTED),
)

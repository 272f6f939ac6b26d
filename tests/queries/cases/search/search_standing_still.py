"""Q46: searches that nobody has touched."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case


def _search(told: Told, *, agreed: tuple[str, ...] = ("child", "authority"), **facts: object) -> tuple[str, str]:
    pauline = told.family.person(told("pauline"), 58, sex="F")
    told.family.tie(told.child, pauline, "former_foster_carer")
    search = told.family.search(told.child, pauline, **facts)
    for kind in agreed:
        told.family.agreed_to(search, told.child if kind == "child" else "the authority", kind)
    return pauline, search


def _stepped(days: int) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        pauline, search = _search(told)
        told.family.tried(search, told.ago(days), source_asked="the fostering service")
        return pauline

    return tell


def _without(kind: str) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        pauline, search = _search(told, agreed=tuple({"child", "authority"} - {kind}))
        told.family.tried(search, told.ago(1))
        return pauline

    return tell


def _withdrawn(told: Told) -> str:
    pauline, search = _search(told)
    told.family.agreed_to(search, told.child, "child", withdrawn=told.ago(1))
    return pauline


def _in_state(state: str | None) -> Callable[[Told], str]:
    return lambda told: _search(told, state=state)[0]


def _opened(days: int) -> Callable[[Told], str]:
    return lambda told: _search(told, opened=told.ago(days))[0]


def _step_to_come(told: Told) -> str:
    pauline, search = _search(told)
    told.family.tried(search, told.ago(-3))
    return pauline


def _of_somebody_protected(told: Told) -> str:
    sister = told.family.adopted_away(told("sister"), of=told.child)
    search = told.family.search(told.child, sister)
    told.family.agreed_to(search, told.child, "child")
    told.family.agreed_to(search, "the authority", "authority")
    return "Sister, adopted"


CASES = (
    Case("last_step_28_days_ago", _stepped(28), NOT_LISTED),
    Case("last_step_29_days_ago", _stepped(29), {"numbers": {"still_days": 29, "blocked": False}, "why_says": "29 days ago"}),
    Case("never_a_step", _opened(200), {"numbers": {"still_days": 200, "last_step_on": None}, "why_says": "No step is recorded"}),
    Case("opened_last_week_without_a_step", _opened(7), NOT_LISTED),
    Case("a_step_to_come_is_no_step", _step_to_come, {"numbers": {"last_step_on": None}}),
    Case("the_child_has_not_agreed", _without("child"), {"numbers": {"blocked": True}, "says": "who still has to agree"}),
    Case("nobody_else_has_agreed", _without("authority"), {"numbers": {"blocked": True}, "why_says": "parental responsibility"}),
    Case("consent_taken_back_closes_it", _withdrawn, NOT_LISTED),
    Case("a_search_that_is_in_the_plan", _in_state("in_plan"), NOT_LISTED),
    Case("a_search_that_was_stopped", _in_state("stopped"), NOT_LISTED),
    Case("they_said_not_now", _in_state("not_now"), NOT_LISTED),
    Case("a_search_without_a_state", _in_state(None), {"numbers": {"state": None}}),
    Case("somebody_protected", _of_somebody_protected, {"masked": True, "numbers": {}, "why_says_not": "200"}),
)

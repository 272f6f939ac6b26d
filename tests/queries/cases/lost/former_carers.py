"""Q03: carers of homes that have ended, and their children, without a plan and not seen for longer than the limit."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import RESTRICTED, Told

from cases.case import NOT_LISTED, Case

_Tell = Callable[[Told], str]
CARER = {"list": 1, "gate": "OPEN", "relationship": "her former carer", "says": "through the fostering service"}


def _carer(told: Told, days: int = 400, stay: int = 100, safety: str | None = "low", **facts: object) -> str:
    """A carer with whom she lived until so many days ago, for so many days; no tie is recorded."""
    carer = told.family.person(told("before"), 50, sex="F")
    told.family.placed_with(told.child, carer, told.ago(days + stay - 1), told.ago(days), **facts)
    if safety:
        told.family.assessed(told.child, carer, safety)
    return carer


def _lived_with(**facts: object) -> _Tell:
    return lambda told: _carer(told, **facts)  # type: ignore[arg-type]


def _seen(days: int) -> _Tell:
    def tell(told: Told) -> str:
        carer = _carer(told)
        told.family.event(told.child, carer, told.ago(days), mode="card")
        return carer

    return tell


def _near_after_a_short_stay(told: Told) -> str:
    carer = _carer(told, stay=10)
    told.family.view(told.child, carer, 3)
    return carer


def _two_short_stays(told: Told) -> str:
    carer = _carer(told, days=400, stay=14)
    told.family.placed_with(told.child, carer, told.ago(613), told.ago(600))
    return carer


def _carers_child(told: Told, stay: int = 100, days: int = 400, **facts: object) -> str:
    son = told.family.person(told("son"), 14, sex="M")
    _carer(told, days, stay, carers_children=(son,), **facts)
    told.family.assessed(told.child, son, "low")
    return son


def _child_of_a_near_carer(told: Told) -> str:
    """The carer's child counts with the carer."""
    son = _carers_child(told, stay=10)
    told.family.view(told.child, told("before"), 4)
    return son


def _planned(every: int | None) -> _Tell:
    def tell(told: Told) -> str:
        carer = _carer(told)
        told.family.arrangement(told.child, carer, every=every, modes=("card",))
        return carer

    return tell


def _gran_at_parents(told: Told) -> str:
    """Kin who cared in a placement of another kind."""
    gran = told.relative("gran", "maternal_grandmother")
    told.family.placed_with(told.child, gran, told.ago(700), told.ago(400), type="Z1")
    return gran


def _lives_there_again(told: Told) -> str:
    carer = _carer(told)
    told.family.placed_with(told.child, carer, told.ago(20))
    return carer


def _stays_there_for_a_holiday(told: Told) -> str:
    carer = _carer(told)
    told.home()
    told.family.placed_with(told.child, carer, told.ago(3), type="T3")
    return carer


def _only_by_tie(told: Told) -> str:
    carer = told.family.person(told("before"), 50)
    told.family.tie(told.child, carer, "former_foster_carer", since="2018", until="2020")
    return carer


def _stopped(told: Told) -> str:
    carer = _carer(told)
    told.family.view(told.child, carer, None, told.ago(5), enough="dont_see_dont_want")
    return carer


def _died(told: Told) -> str:
    carer = _carer(told)
    told.family.person(carer, 50, death="2026-01-04")
    return carer


def _restricted_son(told: Told) -> str:
    son = told.family.child(told("son"), 14, restricted=True)
    _carer(told, carers_children=(son,))
    return RESTRICTED


def _just_moved(told: Told) -> str:
    carer = _carer(told)
    told.family.placed_with(told.child, told.family.person(told("new"), 40), told.ago(3), rne="P")
    return carer


CASES = (
    Case(
        "pauline",
        Told.pauline,
        {**CARER, "relationship": "her former foster carer", "why_says": "She lived with them for 881 days"},
    ),
    Case("pauline_ended_apprr", lambda told: told.pauline("APPRR"), {"list": 1, "gate": "CHECK_FIRST", "says": "Find out"}),
    Case("ended_by_allegation", _lived_with(reason_change="ALLEG"), {"gate": "CHECK_FIRST", "why_says_not": "allegation"}),
    Case("seen_183_days_ago", _seen(183), NOT_LISTED),
    Case("seen_184_days_ago", _seen(184), {**CARER, "days": 184, "why_says": "Listed after 183 days"}),
    Case("left_183_days_ago", _lived_with(days=183), NOT_LISTED),
    Case("left_184_days_ago", _lived_with(days=184), {**CARER, "why_says": "Last lived together 184 days ago"}),
    Case("stayed_27_days", _lived_with(stay=27), NOT_LISTED),
    Case("stayed_28_days", _lived_with(stay=28), {**CARER, "numbers": {"stayed_days": 28}}),
    Case("two_stays_of_14_days", _two_short_stays, {**CARER, "numbers": {"stayed_days": 28}}),
    Case("near_after_a_short_stay", _near_after_a_short_stay, {**CARER, "why_says": "Matters"}),
    Case(
        "carers_child", _carers_child, {**CARER, "relationship": "her former carer's child", "why_says": "a child of the carers"}
    ),
    Case("carers_child_short_stay", lambda told: _carers_child(told, stay=10), NOT_LISTED),
    Case("child_of_a_near_carer", _child_of_a_near_carer, {"relationship": "her former carer's child"}),
    Case("carers_child_after_an_allegation", lambda told: _carers_child(told, reason_change="ALLEG"), {"gate": "CHECK_FIRST"}),
    Case("childrens_home", _lived_with(type="K2"), CARER),
    Case("family_centre", _lived_with(type="R3"), CARER),
    Case("school_boarding", _lived_with(type="S1"), CARER),
    Case("secure_home", _lived_with(type="K1"), NOT_LISTED),
    Case("holiday_carers", _lived_with(type="T3"), NOT_LISTED),
    Case("hospital", _lived_with(type="R2"), NOT_LISTED),
    Case("gran_in_another_kind_of_home", _gran_at_parents, {"list": 1, "says": "Ask the child"}),
    Case("planned", _planned(90), NOT_LISTED),
    Case("planned_without_interval", _planned(None), CARER),
    Case("lives_there_again", _lives_there_again, NOT_LISTED),
    Case("stays_there_for_a_holiday", _stays_there_for_a_holiday, NOT_LISTED),
    Case("only_by_a_tie", _only_by_tie, NOT_LISTED),
    Case("not_assessed", _lived_with(safety=None), {"gate": "CHECK_FIRST", "says": "Find out from the fostering service"}),
    Case("child_stopped", _stopped, {"list": 2, "gate": "CHILD_STOP", "says": "Keep to the child's wish"}),
    Case("carer_who_died", _died, NOT_LISTED),
    Case("restricted_son", _restricted_son, {"restricted": True, "says": "Ask the team manager"}),
    Case("just_moved", _just_moved, {"just_moved": "2026-11-20", "why_says": "Just moved"}),
)

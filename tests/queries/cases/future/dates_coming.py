"""Q42: a day to keep within 28 days; birthdays and anniversaries come again (reading 19); who died is in Q43."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOBODY, NOT_LISTED, Case


def _day(on: str, kind: str = "birthday", who: str = "friend", **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran = told.relative("gran", "maternal_grandmother") if who == "gran" else told.friend()
        told.family.day_to_keep(gran, on, kind, **facts)
        return gran

    return tell


def _born(on: str, **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran = told.family.person(told("gran"), sex="F", birth=on, **facts)
        told.family.tie(told.child, gran, "maternal_grandmother")
        return gran

    return tell


def _friend_born(told: Told) -> str:
    return told.friend(birth="2014-12-01")


def _brother_by_birth(told: Told) -> str:
    mum = told.family.mother(told("mum"), of=told.child)
    brother = told.family.person(told("brother"), birth="2020-12-21")
    told.family.parent(mum, brother)
    return brother


def _recorded_twice(told: Told) -> str:
    gran = _born("1960-12-01")(told)
    told.family.day_to_keep(gran, "1960-12-01")
    return gran


def _own(told: Told) -> str:
    told.family.child(told.child, None, sex="F", birth="2014-12-01")
    return NOBODY


def _own_not_near(told: Told) -> str:
    told.family.child(told.child, None, sex="F", birth="2014-06-01")
    return NOBODY


def _under_an_order(told: Told) -> str:
    gran = _day("1960-12-01", who="gran")(told)
    told.family.order(told.child, gran)
    return gran


def _died(told: Told) -> str:
    gran = told.relative("gran", "maternal_grandmother", death="2023-04-02")
    told.family.day_to_keep(gran, "1950-12-01")
    return gran


def _sister_adopted(told: Told) -> str:
    told.family.adopted_away(told("sister"), of=told.child, birth="2020-12-01")
    return "Sister, adopted"


def _of_another_childs_map(told: Told) -> str:
    return _day("2014-12-01", child=told.family.child(told("another"), 9))(told)


CASES = (
    Case(
        "birthday_in_28_days",
        _day("2014-12-21"),
        {"list": 1, "gate": "OPEN", "why_says": "in 28 days (21 December 2026)", "says": "arrange"},
    ),
    Case("birthday_in_29_days", _day("2014-12-22"), NOT_LISTED),
    Case("birthday_today", _day("2014-11-23"), {"why_says": "Birthday today"}),
    Case("birthday_yesterday", _day("2014-11-22"), NOT_LISTED),
    Case("anniversary", _day("2019-12-01", "anniversary"), {"why_says": "in 8 days", "numbers": {"kind": "anniversary"}}),
    Case("day_of_faith_this_year", _day("2026-12-25", "faith"), NOT_LISTED),
    Case("day_of_faith_near", _day("2026-12-05", "faith"), {"why_says": "Day of faith in 12 days"}),
    Case("day_of_faith_of_last_year", _day("2025-12-05", "faith"), NOT_LISTED),
    Case("known_to_the_month", _day("2014-12"), {"why_says": "some time in December 2026"}),
    Case("month_that_runs", _day("2014-11"), {"why_says": "some time in November 2026"}),
    Case("known_to_the_year", _day("2014"), NOT_LISTED),
    Case("nobody_has_assessed_it", _born("1960-12-01"), {"gate": "CHECK_FIRST", "says": "Assess"}),
    Case("date_of_birth_of_close_family", _born("1960-12-01"), {"numbers": {"kind": "birthday"}}),
    Case("date_of_birth_of_somebody_protected", _born("1960-12-01", identity_protected="refuge"), NOT_LISTED),
    Case("date_of_birth_of_a_friend", _friend_born, NOT_LISTED),
    Case("date_of_birth_of_a_brother_by_a_parent", _brother_by_birth, {"why_says": "in 28 days"}),
    Case("recorded_twice", _recorded_twice, {"list": 1}),
    Case("her_own_birthday", _own, {"gate": "NOBODY", "why_says": "Her own birthday", "says": "Ask what she"}),
    Case("her_own_birthday_not_near", _own_not_near, NOT_LISTED),
    Case("under_an_order", _under_an_order, {"list": 2, "gate": "FORBIDDEN", "why_says": "hard day", "says": "Explain"}),
    Case("died", _died, NOT_LISTED),
    Case("day_of_a_death", _day("2020-12-01", "death"), NOT_LISTED),
    Case("sister_adopted_by_date_of_birth", _sister_adopted, NOT_LISTED),
    Case("of_another_childs_map", _of_another_childs_map, NOT_LISTED),
)

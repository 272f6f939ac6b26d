"""Q40: time in person within 14 days, with somebody missing for before, during or after."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case

ALL_THREE = {"support_before": "Dee", "support_during": "Dee", "support_after": "Dee"}


def _planned(
    next_in: int | None = 14, every: int | None = None, last: int | None = None, **facts: object
) -> Callable[[Told], str]:
    """``next_in``: days to the next recorded date; ``last``: days since the last time it happened."""

    def tell(told: Told) -> str:
        gran = told.relative("gran", "maternal_grandmother")
        plan = told.family.arrangement(told.child, gran, every, **facts)
        if next_in is not None:
            told.family.event(told.child, gran, told.ago(-next_in), "not_recorded", arrangement=plan)
        if last is not None:
            told.family.event(told.child, gran, told.ago(last), arrangement=plan)
        return gran

    return tell


def _begins_in(days: int) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran = told.relative("gran", "maternal_grandmother")
        told.family.arrangement(told.child, gran, 42, status="agreed", starts_on=told.ago(-days))
        return gran

    return tell


def _of_another_plan(told: Told) -> str:
    gran = _planned(None)(told)
    letters = told.family.arrangement(told.child, gran, 30, modes=("letter",))
    told.family.event(told.child, gran, told.ago(-3), "not_recorded", arrangement=letters)
    return gran


def _under_an_order(told: Told) -> str:
    gran = _planned()(told)
    told.family.order(told.child, gran)
    return gran


def _two_plans(told: Told) -> str:
    gran = _planned(3)(told)
    told.family.arrangement(told.child, gran, 7, modes=("overnight",))
    return gran


CASES = (
    Case(
        "in_14_days",
        _planned(),
        {"list": 1, "gate": "OPEN", "why_says": "before, during and after", "says": "Name who is with her"},
    ),
    Case("in_15_days", _planned(15), NOT_LISTED),
    Case("today", _planned(0), {"why_says": "Time together today"}),
    Case("all_three_are_named", _planned(**ALL_THREE), NOT_LISTED),
    Case("nobody_afterwards", _planned(**ALL_THREE | {"support_after": None}), {"why_says": "beside her after;"}),
    Case("a_blank_names_nobody", _planned(**ALL_THREE | {"support_during": " "}), {"numbers": {"during": False, "before": True}}),
    Case("letters_only", _planned(modes=("letter",)), NOT_LISTED),
    Case("of_a_kind_nobody_recorded", _planned(modes=()), {"list": 1}),
    Case(
        "by_the_interval_14_days",
        _planned(None, every=42, last=28),
        {"why_says": "≈", "numbers": {"comes_on": "2026-12-07", "worked_out": True}},
    ),
    Case("by_the_interval_15_days", _planned(None, every=42, last=27), NOT_LISTED),
    Case("overdue_by_the_interval", _planned(None, every=42, last=90), {"why_says": "due since ≈6 October 2026"}),
    Case("a_recorded_day_goes_before_the_interval", _planned(20, every=7, last=7), NOT_LISTED),
    Case("neither_a_date_nor_an_interval", _planned(None), NOT_LISTED),
    Case(
        "due_by_the_plan",
        _planned(None, next_due="2026-11-30"),
        {"why_says": "in 7 days (30 November 2026)", "numbers": {"worked_out": False}},
    ),
    Case("begins_in_14_days", _begins_in(14), {"numbers": {"comes_on": "2026-12-07"}}),
    Case("begins_in_15_days", _begins_in(15), NOT_LISTED),
    Case("only_proposed", _planned(status="proposed"), NOT_LISTED),
    Case("date_of_another_plan", _of_another_plan, NOT_LISTED),
    Case("under_an_order", _under_an_order, {"list": 2, "gate": "FORBIDDEN", "says": "Explain"}),
    Case("two_plans", _two_plans, {"list": 1}, rows=2),
)

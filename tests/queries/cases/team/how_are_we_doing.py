"""Q51: what stands behind a team's numbers."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOBODY, NOT_LISTED, Case


def _nothing(told: Told) -> str:
    told.home()
    return NOBODY


def _under_four(told: Told) -> str:
    told.family.child(told.child, 2)
    return NOBODY


def _spoke(days: int) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        mum = told.family.mother(told("mum"), of=told.child)
        told.family.view(told.child, mum, 3, told.ago(days), enough="just_right")
        return NOBODY

    return tell


def _brother(*happened: str) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        brother = told.brother()
        plan = told.family.arrangement(told.child, brother, every=14, starts_on="2026-01-01")
        for number, each in enumerate(happened):
            told.family.event(told.child, brother, told.ago(14 * (number + 1)), each, arrangement=plan)
        return NOBODY

    return tell


def _limits(told: Told) -> str:
    mum = told.family.mother(told("mum"), of=told.child)
    told.family.explained(told.family.order(told.child, mum))
    told.family.order(told.child, told.family.person(told("carl"), 40), "non_molestation")
    told.family.order(told.child, told.family.person(told("joe"), 40), "non_molestation", ends_on=told.ago(10))
    return NOBODY


def _people(told: Told) -> str:
    for who, kind, days in (("friend", "friend", 10), ("aunt", "aunt", 100), ("worker", "social_worker", 5)):
        person = told.family.person(told(who), 40)
        told.family.tie(told.child, person, kind)
        told.family.event(told.child, person, told.ago(days))
    return NOBODY


def _barriers(told: Told) -> str:
    gran = told.relative("gran", "maternal_grandmother")
    plan = told.family.arrangement(told.child, gran)
    told.family.barrier(plan)
    told.family.barrier(plan, "no_warrant", closed=told.ago(1))
    return NOBODY


def _somebody_in_particular(told: Told) -> str:
    return told.friend()


CASES = (
    Case("nothing_recorded", _nothing, {"numbers": {"fresh_view": False, "unpaid": 0, "limits": 0}, "gate": "NOBODY"}),
    Case("under_four", _under_four, {"numbers": {"under_four": True}, "why_says": "no view is expected"}),
    Case("spoke_183_days_ago", _spoke(183), {"numbers": {"fresh_view": True, "asked_of_mother": 1, "right_with_mother": 1}}),
    Case("spoke_184_days_ago", _spoke(184), {"numbers": {"fresh_view": False, "asked_of_mother": 0}}),
    Case("sees_brother_half_the_time", _brother("yes", "no"), {"numbers": {"siblings_apart": 1, "siblings_kept": 1}}),
    Case("sees_brother_a_third_of_the_time", _brother("yes", "no", "no"), {"numbers": {"siblings_apart": 1, "siblings_kept": 0}}),
    Case("nobody_recorded_it", _brother("not_recorded"), {"numbers": {"siblings_apart": 1, "siblings_kept": 0}}),
    Case("told_of_one_limit_of_two", _limits, {"numbers": {"limits": 2, "explained": 1}}),
    Case("one_unpaid_one_paid_lately", _people, {"numbers": {"unpaid": 1, "paid": 1}}),
    Case("one_barrier_open", _barriers, {"numbers": {"barriers": 1}}),
    Case("it_is_about_nobody_in_particular", _somebody_in_particular, NOT_LISTED),
)

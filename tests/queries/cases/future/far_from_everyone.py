"""Q41: children who are placed far away and have not met those who matter."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOBODY, NOT_LISTED, Case


def _far(*met: int | None, provider: str | None = "PR2", **facts: object) -> Callable[[Told], str]:
    """Friends who matter, met so many days ago, or never."""

    def tell(told: Told) -> str:
        told.family.placed_with(told.child, told.family.person(told("carer"), 50), "2025-01-01", provider=provider, **facts)
        for number, days in enumerate(met):
            friend = told.family.person(told(f"friend{number}"), 12)
            told.family.tie(told.child, friend, "friend")
            told.family.view(told.child, friend, 3, told.ago(30))
            if days is not None:
                told.family.event(told.child, friend, told.ago(days))
        return NOBODY

    return tell


def _only_called(told: Told) -> str:
    _far(None)(told)
    told.family.event(told.child, told("friend0"), told.ago(3), mode="video")
    return NOBODY


def _in_area(area: str, family_area: str | None) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        told.family.household(told("home"), area=area)
        _far(None, provider=None, household=told("home"))(told)
        mum = told.family.mother(told("mum"), of=told.child)
        told.family.household(told("mum's"), area=family_area)
        told.family.lives_in(mum, told("mum's"), "2015")
        return NOBODY

    return tell


CASES = (
    Case("one_of_two_not_met", _far(10, 200), {"numbers": {"matter": 2, "not_met": 1, "elsewhere": True}}),
    Case("one_of_three_not_met", _far(10, 20, 200), NOT_LISTED),
    Case("met_90_days_ago", _far(90), NOT_LISTED),
    Case("met_91_days_ago", _far(91), {"numbers": {"not_met": 1}}),
    Case("a_call_is_not_meeting", _only_called, {"numbers": {"not_met": 1}}),
    Case("near_home", _far(None, provider="PR1"), NOT_LISTED),
    Case("provider_not_recorded", _far(None, provider=None), NOT_LISTED),
    Case("nobody_matters", _far(), NOT_LISTED),
    Case("residential", _far(None, type="K2"), {"numbers": {"residential": True}, "why_says": "residential home"}),
    Case("another_area", _in_area("Hillford", "Brackenshire"), {"numbers": {"other_area": True, "elsewhere": False}}),
    Case("the_same_area", _in_area("Hillford", "Hillford"), NOT_LISTED),
    Case("family_area_not_recorded", _in_area("Hillford", None), NOT_LISTED),
)

"""Q39: children for whom nobody has thought of an independent visitor."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOBODY, NOT_LISTED, Case


def _placed(
    place: str = "U6", *, seen: int | None = None, considered: bool | None = None, **facts: object
) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        told.family.placed_with(told.child, told.family.person(told("carer"), 50), "2024-01-01", type=place, **facts)
        if seen is not None:
            mum = told.family.mother(told("mum"), of=told.child)
            told.family.event(told.child, mum, told.ago(seen))
        if considered is not None:
            told.family.reviewed(told.child, told.ago(50), iv_considered=considered)
        return NOBODY

    return tell


def _has_one(until: int | None = None, says: str | None = None) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        _placed("K2")(told)
        visitor = told.family.person(told("visitor"), 40)
        told.family.tie(told.child, visitor, "independent_visitor", until=None if until is None else told.ago(until))
        if says:
            told.family.view(told.child, visitor, 0, told.ago(20), enough=says)
        return NOBODY

    return tell


def _at_home(told: Told) -> str:
    told.family.lives_in(told.child, told("home"), "2020")
    return NOBODY


def _in_nation(nation: str | None) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        told.family.child(told.child, 12, nation=nation)
        return _placed("K2")(told)

    return tell


CASES = (
    Case("in_wales", _in_nation("WA"), {"numbers": {"residential": True}}),
    Case("in_a_nation_that_nobody_recorded", _in_nation(None), {"numbers": {"residential": True}}),
    Case("in_scotland", _in_nation("SC"), NOT_LISTED),
    Case("no_family_time_is_recorded", _placed(), {"numbers": {"no_family_time": True}, "why_says": "no time with family"}),
    Case("seen_183_days_ago", _placed(seen=183), NOT_LISTED),
    Case("seen_184_days_ago", _placed(seen=184), {"numbers": {"no_family_time": True}}),
    Case("residential_home", _placed("K2", seen=5), {"numbers": {"residential": True, "no_family_time": False}}),
    Case("placed_by_another_authority", _placed(seen=5, provider="PR2"), {"numbers": {"elsewhere": True}}),
    Case("considered_at_the_last_review", _placed("K2", considered=True), NOT_LISTED),
    Case("not_considered_at_the_last_review", _placed("K2", considered=False), {"why_says": "did not consider it"}),
    Case("has_one", _has_one(), NOT_LISTED),
    Case("had_one", _has_one(until=100), {"list": 1}),
    Case("said_no", _has_one(until=10, says="dont_see_dont_want"), {"list": 2, "why_says": "said no on", "says": "Keep to"}),
    Case("not_placed", _at_home, NOT_LISTED),
)

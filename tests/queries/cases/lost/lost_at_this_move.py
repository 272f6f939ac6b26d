"""Q04: who was in touch in the 90 days before the latest move and not in the 90 days after it."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import RESTRICTED, Told

from cases.case import NOT_LISTED, Case

_Tell = Callable[[Told], str]
LISTED = {"list": 1, "gate": "OPEN", "says": "arrange how they keep in touch"}


def _move(told: Told, days: int = 20, **facts: object) -> None:
    """She moved so many days ago, from the carer with whom she lived."""
    told.family.person(told("carer"), 50)
    told.family.placed_with(told.child, told("carer"), told.ago(1000), told.ago(days))
    told.family.placed_with(told.child, told.family.person(told("new carer"), 40), told.ago(days), **({"rne": "P"} | facts))


def _friend(moved: int, *seen: int, **facts: object) -> _Tell:
    """A friend whom she saw so many days ago; the move was ``moved`` days ago."""

    def tell(told: Told) -> str:
        _move(told, moved, **facts)
        friend = told.friend()
        for days in seen:
            told.family.event(told.child, friend, told.ago(days))
        return friend

    return tell


def _planned(moved: int, every: int | None = 30) -> _Tell:
    def tell(told: Told) -> str:
        friend = _friend(moved, moved + 10)(told)
        told.family.arrangement(told.child, friend, every=every)
        return friend

    return tell


def _school_friend(ended: int, kind: str = "school_friend", **facts: object) -> _Tell:
    """She left the school so many days ago; nothing was ever recorded of the friend. The move was 100 days ago."""

    def tell(told: Told) -> str:
        _move(told, 100)
        friend = told.family.person(told("school friend"), 12)
        told.family.tie(told.child, friend, kind, **facts)
        told.family.went_to(told.child, told("school"), "2022-09-01", told.ago(ended))
        told.family.assessed(told.child, friend, "low")
        return friend

    return tell


def _carer_of_before(told: Told) -> str:
    """Living together was contact (E15)."""
    _move(told)
    told.family.assessed(told.child, told("carer"), "low")
    return told("carer")


def _holiday_host(told: Told) -> str:
    """E13: whoever had her for a holiday was no home."""
    _move(told)
    told.family.placed_with(told.child, told.family.person(told("host"), 40), told.ago(60), told.ago(50), type="T3")
    return told("host")


def _carer_of_long_before(told: Told) -> str:
    _move(told)
    told.family.placed_with(told.child, told.family.person(told("first"), 50), told.ago(2000), told.ago(1001))
    return told("first")


def _holiday_at_other_carers(told: Told) -> str:
    """E13: ten days elsewhere are no move."""
    told.home()
    friend = told.friend()
    told.family.event(told.child, friend, told.ago(40))
    told.family.placed_with(told.child, told.family.person(told("others"), 40), told.ago(20), told.ago(10), type="T3", rne="P")
    return friend


def _new_legal_status_only(told: Told) -> str:
    told.home()
    friend = told.friend()
    told.family.event(told.child, friend, told.ago(40))
    told.family.placed_with(told.child, told("carer"), told.ago(20), rne="L")
    return friend


def _back_to_earlier_carers(told: Told) -> str:
    """From the first carers to a second and back, without a code."""
    told.family.placed_with(told.child, told.family.person(told("first"), 50), told.ago(900), told.ago(200))
    told.family.placed_with(told.child, told.family.person(told("second"), 40), told.ago(200), told.ago(20))
    told.family.placed_with(told.child, told("first"), told.ago(20))
    told.family.assessed(told.child, told("second"), "low")
    return told("second")


def _back_from_a_holiday(told: Told) -> str:
    """E13, without a code: the same home before and after ten days elsewhere."""
    told.family.placed_with(told.child, told.family.person(told("first"), 50), told.ago(900), told.ago(30))
    told.family.placed_with(told.child, told.family.person(told("others"), 40), told.ago(30), told.ago(20), type="T3")
    told.family.placed_with(told.child, told("first"), told.ago(20))
    friend = told.friend()
    told.family.event(told.child, friend, told.ago(40))
    return friend


def _first_home_in_care(told: Told) -> str:
    """The first home on the record is a move as well."""
    told.family.placed_with(told.child, told.family.person(told("carer"), 50), told.ago(20))
    friend = told.friend()
    told.family.event(told.child, friend, told.ago(40))
    return friend


def _moved_along(told: Told) -> str:
    """A brother who moved with her."""
    _move(told)
    brother = told.brother(apart=False)
    told.family.placed_with(brother, told("carer"), told.ago(1000), told.ago(20))
    told.family.placed_with(brother, told("new carer"), told.ago(20), rne="P")
    told.family.event(told.child, brother, told.ago(40))
    return brother


def _stopped(told: Told) -> str:
    friend = _friend(20, 40)(told)
    told.family.view(told.child, friend, None, told.ago(3), enough="want_to_stop")
    return friend


def _restricted(told: Told) -> str:
    _move(told)
    friend = told.friend(restricted=True)
    told.family.event(told.child, friend, told.ago(40))
    return RESTRICTED


def _died(told: Told) -> str:
    _move(told)
    friend = told.friend(death="2026-11-01")
    told.family.event(told.child, friend, told.ago(40))
    return friend


def _not_assessed(told: Told) -> str:
    _move(told)
    friend = told.family.person(told("friend"), 12)
    told.family.tie(told.child, friend, "friend")
    told.family.event(told.child, friend, told.ago(40))
    return friend


def _known_by_an_event_alone(told: Told) -> str:
    """Nobody wrote down who she is to the child: that they met is what the record holds of her."""
    _move(told, 100)
    named = told.family.person(told("lady"), 40)
    told.family.event(told.child, named, told.ago(120), mode="phone")
    return named


CASES = (
    Case("seen_before_and_not_after", _friend(20, 40), {**LISTED, "why_says": "Day 20 of 90 after it", "next": None}),
    Case("seen_on_the_day_of_the_move", _friend(20, 20), LISTED),
    Case("seen_89_days_before", _friend(20, 109), LISTED),
    Case("seen_90_days_before", _friend(20, 110), {**LISTED, "numbers": {"days_since_move": 20, "touched_before": True}}),
    Case("seen_91_days_before", _friend(20, 111), NOT_LISTED),
    Case("seen_after", _friend(20, 40, 5), NOT_LISTED),
    Case("seen_90_days_after", _friend(200, 240, 110), NOT_LISTED),
    Case("seen_91_days_after", _friend(200, 240, 109), {**LISTED, "why_says": "Nothing is recorded in the 90 days after it"}),
    Case("planned_before_day_90", _planned(89), NOT_LISTED),
    Case("planned_without_interval", _planned(89, None), {**LISTED, "why_says": "Day 89 of 90"}),
    Case("planned_on_day_90", _planned(90), {**LISTED, "why_says": "time is planned now"}),
    Case("just_moved", _friend(14, 40), {**LISTED, "just_moved": "2026-11-09", "why_says": "Just moved"}),
    Case("moved_without_a_code", _friend(20, 40, rne=None), LISTED),
    Case("school_friend_30_days_before_the_move", _school_friend(130), {**LISTED, "why_says": "From the school that was left"}),
    Case("school_friend_31_days_before_the_move", _school_friend(131), NOT_LISTED),
    Case("school_friend_30_days_after_the_move", _school_friend(70), LISTED),
    Case("school_friend_31_days_after_the_move", _school_friend(69), NOT_LISTED),
    Case("friend_made_at_that_school", _school_friend(100, "friend", since="2024-03"), LISTED),
    Case("friend_made_elsewhere", _school_friend(100, "friend", since="2021-03"), NOT_LISTED),
    Case("carer_of_before", _carer_of_before, {**LISTED, "relationship": "her former carer"}),
    Case("holiday_host", _holiday_host, NOT_LISTED),
    Case("carer_of_long_before", _carer_of_long_before, NOT_LISTED),
    Case("back_to_earlier_carers", _back_to_earlier_carers, {**LISTED, "numbers": {"days_since_move": 20}}),
    Case("back_from_a_holiday", _back_from_a_holiday, NOT_LISTED),
    Case("first_home_in_care", _first_home_in_care, LISTED),
    Case("holiday_is_no_move", _holiday_at_other_carers, NOT_LISTED),
    Case("legal_change_is_no_move", _new_legal_status_only, NOT_LISTED),
    Case("moved_along", _moved_along, NOT_LISTED),
    Case("child_stopped", _stopped, {"list": 2, "gate": "CHILD_STOP"}),
    Case("restricted", _restricted, {"restricted": True}),
    Case("friend_who_died", _died, NOT_LISTED),
    Case(
        "known_by_an_event_alone",
        _known_by_an_event_alone,
        {"list": 1, "gate": "CHECK_FIRST"},
    ),
    Case("not_assessed", _not_assessed, {"gate": "CHECK_FIRST", "says": "Find out"}),
)

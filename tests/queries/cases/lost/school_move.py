"""Q06: friends and teachers of a school that was left in the last year, not in touch since."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import RESTRICTED, Told

from cases.case import NOT_LISTED, Case

_Tell = Callable[[Told], str]
LISTED = {"list": 1, "gate": "OPEN", "says": "through the carer and the friend's parent"}


def _school(told: Told, ended: int | None = 100) -> None:
    told.family.went_to(told.child, told("school"), "2022-09-01", None if ended is None else told.ago(ended))


def _known(kind: str = "school_friend", ended: int | None = 100, **facts: object) -> _Tell:
    """Somebody by a tie; she left the school so many days ago."""

    def tell(told: Told) -> str:
        _school(told, ended)
        return _somebody(told, kind, **facts)

    return tell


def _somebody(told: Told, kind: str = "school_friend", **facts: object) -> str:
    friend = told.family.person(told("zoe"), 12)
    told.family.tie(told.child, friend, kind, **facts)
    told.family.assessed(told.child, friend, "low")
    return friend


def _seen(*days: int, **facts: object) -> _Tell:
    def tell(told: Told) -> str:
        friend = _known()(told)
        for each in days:
            told.family.event(told.child, friend, told.ago(each), **facts)  # type: ignore[arg-type]
        return friend

    return tell


def _left_some_day_in_july(told: Told) -> str:
    told.family.went_to(told.child, told("school"), "2022-09-01", "2026-07")
    return _somebody(told)


def _back_at_the_school(told: Told) -> str:
    friend = _known()(told)
    told.family.went_to(told.child, told("school"), told.ago(20))
    return friend


def _made_at_the_school_before(told: Told) -> str:
    told.family.went_to(told.child, told("first school"), "2018-09-01", "2022-07-20")
    _school(told)
    return _somebody(told, "friend", since="2021")


def _tie_recorded_from_the_friends_side(told: Told) -> str:
    _school(told)
    friend = told.family.child(told("zoe"), 12)
    told.family.tie(friend, told.child, "school_friend")
    told.family.assessed(told.child, friend, "low")
    return friend


def _lives_with_her(told: Told) -> str:
    friend = _known()(told)
    for who in (told.child, friend):
        told.family.lives_in(who, told("home"), "2026-09-01")
    return friend


def _stopped(told: Told) -> str:
    friend = _known()(told)
    told.family.view(told.child, friend, 1, enough="dont_see_dont_want")
    return friend


def _near(told: Told) -> str:
    friend = _known()(told)
    told.family.view(told.child, friend, 4)
    return friend


def _died(told: Told) -> str:
    friend = _known()(told)
    told.family.person(friend, 12, death="2026-11-01")
    return friend


def _restricted(told: Told) -> str:
    _school(told)
    friend = told.family.child(told("zoe"), 12, restricted=True)
    told.family.tie(told.child, friend, "school_friend")
    return RESTRICTED


def _not_assessed(told: Told) -> str:
    _school(told)
    friend = told.family.person(told("zoe"), 12)
    told.family.tie(told.child, friend, "school_friend")
    return friend


CASES = (
    Case("school_friend", _known(), {**LISTED, "why_says": "left 100 days ago", "relationship": "her school friend"}),
    Case("teacher", _known("teacher"), LISTED),
    Case("left_365_days_ago", _known(ended=365), {**LISTED, "numbers": {"days_since_school": 365}}),
    Case("left_366_days_ago", _known(ended=366), NOT_LISTED),
    Case("last_day_is_today", _known(ended=0), NOT_LISTED),
    Case("still_there", _known(ended=None), NOT_LISTED),
    Case("left_some_day_in_july", _left_some_day_in_july, {**LISTED, "why_says": "≈145 days ago (1 July 2026)"}),
    Case("back_at_the_school", _back_at_the_school, NOT_LISTED),
    Case("seen_on_the_last_day", _seen(100), {**LISTED, "why_says": "Last contact 100 days ago"}),
    Case("seen_the_day_after", _seen(99), NOT_LISTED),
    Case("online_since", _seen(30, mode="game_online"), NOT_LISTED),
    Case("online_before", _seen(110, mode="whatsapp"), {"why_says": "That was online", "numbers": {"online": True}}),
    Case("in_person_before", _seen(110), {"why_says_not": "That was online"}),
    Case("meeting_that_did_not_happen", _seen(30, happened="no"), LISTED),
    Case("friend_made_in_the_time_there", _known("best_friend", since="2024-03"), LISTED),
    Case("coach_since_the_time_there", _known("coach", since="2023"), LISTED),
    Case("friend_made_after", _known("friend", since="2026-10-01"), NOT_LISTED),
    Case("friend_made_before", _known("friend", since="2021-05"), NOT_LISTED),
    Case("friend_made_at_the_school_before", _made_at_the_school_before, NOT_LISTED),
    Case("friend_of_an_unknown_time", _known("friend"), NOT_LISTED),
    Case("neighbour_of_that_time", _known("neighbour", since="2024"), NOT_LISTED),
    Case("tie_recorded_from_the_friends_side", _tie_recorded_from_the_friends_side, LISTED),
    Case("lives_with_her", _lives_with_her, NOT_LISTED),
    Case("near", _near, {"why_says": "Matters"}),
    Case("child_stopped", _stopped, {"list": 2, "gate": "CHILD_STOP", "says": "Keep to the child's wish"}),
    Case("friend_who_died", _died, NOT_LISTED),
    Case("restricted", _restricted, {"restricted": True}),
    Case("not_assessed", _not_assessed, {"gate": "CHECK_FIRST", "says": "Find out through the carer"}),
)

"""Q52: everyone, and what changed since the last review."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case


def _friend(
    *, reviewed: int | None = 100, since: str = "2020", seen: int | None = None, **facts: object
) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        if reviewed is not None:
            told.family.reviewed(told.child, told.ago(reviewed))
        friend = told.family.person(told("friend"), 12, **facts)
        told.family.tie(told.child, friend, "friend", since=since)
        told.family.assessed(told.child, friend, "low")
        if seen is not None:
            told.family.event(told.child, friend, told.ago(seen))
        return friend

    return tell


def _spoken_of(days: int) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        friend = _friend()(told)
        told.family.view(told.child, friend, 3, told.ago(days))
        return friend

    return tell


def _lives_with_carer(told: Told) -> str:
    told.home()
    return told("carer")


def _planned(told: Told) -> str:
    friend = _friend()(told)
    told.family.arrangement(told.child, friend, every=14)
    return friend


def _nobody_near(told: Told) -> str:
    return told.family.person(told("stranger"), 30)


def _sister_adopted(told: Told) -> str:
    told.family.adopted_away(told("sister"), of=told.child)
    return "Sister, adopted"


CASES = (
    Case("a_friend_of_old", _friend(), {"numbers": {"is_new": False, "in_touch": False}, "why_says": "nothing is recorded"}),
    Case("a_friend_since_the_review", _friend(since="2026-10-10"), {"numbers": {"is_new": True}, "why_says": "new on the map"}),
    Case("seen_since_the_review", _friend(seen=99), {"numbers": {"in_touch": True}}),
    Case("seen_before_the_review", _friend(seen=101), {"numbers": {"in_touch": False}}),
    Case("spoken_of_since", _spoken_of(20), {"numbers": {"spoken_of": True}, "why_says": "In ring 3"}),
    Case("no_review_is_recorded", _friend(reviewed=None, seen=150), {"numbers": {"in_touch": True}, "why_says": "183 days ago"}),
    Case("time_together_is_planned", _planned, {"numbers": {"planned": True}, "says": "whether it is still right"}),
    Case("lives_with_her", _lives_with_carer, {"numbers": {"together": True}, "why_says": "Live together."}),
    Case("died_since", _friend(death="2026-10-01"), {"numbers": {"died_since": True}, "gate": "DIED"}),
    Case("protected", _sister_adopted, {"masked": True, "numbers": {}, "why_says": "protected"}),
    Case("nobody_who_is_near", _nobody_near, NOT_LISTED),
)

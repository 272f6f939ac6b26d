"""Q47: unaccompanied children who wait to hear."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case


def _asked(days: int, heard: int | None = None) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        mother = _plain(told)
        search = told.family.search(told.child, mother)
        told.family.tried(search, told.ago(days), source_asked="British Red Cross", asked="tracing")
        if heard is not None:
            told.family.tried(search, told.ago(heard), source_asked="British Red Cross", result="no news yet")
        return mother

    return tell


def _plain(told: Told, whereabouts: str | None = "unknown", uasc: bool = True, **facts: object) -> str:
    told.family.child(told.child, 15, sex="M", uasc=uasc)
    mother = told.family.person(told("mother"), 40, sex="F", whereabouts=whereabouts, **facts)
    told.family.parent(mother, told.child)
    return mother


def _brother_by_a_tie(told: Told) -> str:
    told.family.child(told.child, 15, sex="M", uasc=True)
    brother = told.family.person(told("brother"), 20, sex="M", whereabouts="unknown")
    told.family.tie(told.child, brother, "full_brother")
    return brother


def _friend(told: Told) -> str:
    told.family.child(told.child, 15, sex="M", uasc=True)
    friend = told.family.person(told("friend"), 15, whereabouts="unknown")
    told.family.tie(told.child, friend, "friend")
    return friend


CASES = (
    Case("mother_lost_and_nobody_asked", _plain, {"numbers": {"asked_on": None}, "why_says": "Only the child"}),
    Case("brother_lost_and_nobody_asked", _brother_by_a_tie, {"numbers": {"searched": False}}),
    Case("asked_90_days_ago", _asked(90), NOT_LISTED),
    Case("asked_91_days_ago", _asked(91), {"numbers": {"waiting_days": 91}, "why_says": "no answer is recorded"}),
    Case("asked_long_ago_and_heard_lately", _asked(300, heard=20), NOT_LISTED),
    Case("asked_long_ago_and_heard_long_ago", _asked(300, heard=100), {"numbers": {"waiting_days": 100}}),
    Case("whereabouts_known", lambda told: _plain(told, "known"), NOT_LISTED),
    Case("whereabouts_not_recorded", lambda told: _plain(told, None), NOT_LISTED),
    Case("abroad_and_known_to_be", lambda told: _plain(told, "abroad"), NOT_LISTED),
    Case("not_unaccompanied", lambda told: _plain(told, uasc=False), NOT_LISTED),
    Case("mother_who_died", lambda told: _plain(told, death="2024"), NOT_LISTED),
    Case("a_friend_is_no_enquiry", _friend, NOT_LISTED),
)

"""Q30: 28 days for an answer, two working days for a stop; told the child, of this person, since it was said (reading 15)."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case


def _said(enough: str, days: int, **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran = told.relative("gran", "maternal_grandmother")
        told.family.view(told.child, gran, 3, told.ago(days), enough=enough, **facts)
        return gran

    return tell


def _said_and_then(*later: Callable[[Told, str], object], enough: str = "too_little", days: int = 40) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran = _said(enough, days)(told)
        for one in later:
            one(told, gran)
        return gran

    return tell


def _decided(days: int, told_days: int | None, about: bool = True, **facts: object) -> Callable[[Told, str], object]:
    def tell(told: Told, who: str) -> str:
        day = None if told_days is None else told.ago(told_days)
        return told.family.decided(told.child, who if about else None, told.ago(days), told_child_on=day, **facts)

    return tell


def _explained(days: int) -> Callable[[Told, str], object]:
    def tell(told: Told, who: str) -> str:
        return told.family.explained(told.family.order(told.child, who, "plan_decision"), told_on=told.ago(days))

    return tell


def _again(enough: str, days: int) -> Callable[[Told, str], object]:
    return lambda told, who: told.family.view(told.child, who, None, told.ago(days), enough=enough)


def _about_an_adopted_sister(told: Told) -> str:
    sister = told.family.adopted_away(told("sister"), of=told.child)
    told.family.view(told.child, sister, 4, told.ago(40), enough="dont_see_want_to")
    return "Sister, adopted"


def _to_a_brother_in_a_restricted_file(told: Told) -> str:
    brother = told.brother(restricted=True)
    told.family.view(told.child, brother, 4, told.ago(40), enough="too_little")
    return "Restricted: ask the team manager"


CASES = (
    Case("too_little_29_days", _said("too_little", 29), {"list": 1, "why_says": '"too little"', "numbers": {"waiting_days": 29}}),
    Case("too_little_28_days", _said("too_little", 28), NOT_LISTED),
    Case("too_much", _said("too_much", 60), {"list": 1, "why_says": "Listed after 28 days"}),
    Case("does_not_see_and_wants_to", _said("dont_see_want_to", 60), {"list": 1}),
    Case("just_right", _said("just_right", 60), NOT_LISTED),
    Case("does_not_see_and_does_not_want_to", _said("dont_see_dont_want", 60), NOT_LISTED),
    Case("asked_and_did_not_say_takes_nothing_back", _said_and_then(_again("asked_did_not_say", 3)), {"list": 1}),
    Case("just_right_since", _said_and_then(_again("just_right", 3)), NOT_LISTED),
    Case("said_again_does_not_wait_anew", _said_and_then(_again("too_little", 3)), {"numbers": {"waiting_days": 40}}),
    Case("taken_back_and_said_again", _said_and_then(_again("just_right", 20), _again("too_little", 10)), NOT_LISTED),
    Case(
        "stop_three_working_days",
        _said("want_to_stop", 5),
        {"list": 1, "gate": "CHILD_STOP", "why_says": "2 working days", "says": "Keep to"},
    ),
    Case("stop_two_working_days_and_a_weekend", _said("want_to_stop", 4), NOT_LISTED),
    Case(
        "stop_after_too_much_waits_as_a_stop", _said_and_then(_again("want_to_stop", 5), enough="too_much", days=10), {"list": 1}
    ),
    Case("decided_and_told", _said_and_then(_decided(20, 10)), NOT_LISTED),
    Case("told_on_the_same_day", _said_and_then(_decided(40, 40)), NOT_LISTED),
    Case("decided_and_not_told", _said_and_then(_decided(20, None)), {"why_says": "told of it is not recorded"}),
    Case("told_before_it_was_said", _said_and_then(_decided(50, 41)), {"list": 1}),
    Case("told_of_another_decision", _said_and_then(_decided(20, 10, about=False)), {"list": 1}),
    Case("told_by_a_decision_in_error", _said_and_then(_decided(20, 10, in_error=True)), {"list": 1}),
    Case("explained_since", _said_and_then(_explained(10)), NOT_LISTED),
    Case("explained_before", _said_and_then(_explained(50)), {"list": 1}),
    Case(
        "answered_and_said_again", _said_and_then(_decided(36, 35), _again("too_little", 30)), {"numbers": {"waiting_days": 30}}
    ),
    Case("kept_private", _said("too_little", 40, private_to="sw"), NOT_LISTED),
    Case("sister_adopted", _about_an_adopted_sister, {"list": 1, "masked": True, "gate": "PROTECTED_ROUTE"}),
    Case("brother_in_a_restricted_file", _to_a_brother_in_a_restricted_file, {"restricted": True}),
)

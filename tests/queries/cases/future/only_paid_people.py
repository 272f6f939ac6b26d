"""Q36: children with hardly anybody who is not paid to be there."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOBODY, NOT_LISTED, Case


def _near(told: Told, who: str, kind: str = "friend", last: int | None = 10, ring: int = 3, **facts: object) -> str:
    person = told.family.person(told(who), 40, **facts)
    told.family.tie(told.child, person, kind)
    told.family.view(told.child, person, ring, told.ago(30))
    if last is not None:
        told.family.event(told.child, person, told.ago(last))
    return person


def _with(*people: tuple[str, dict[str, object]]) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        for number, (kind, facts) in enumerate(people):
            _near(told, f"p{number}", kind, **facts)  # type: ignore[arg-type]
        return NOBODY

    return tell


def _never_asked(told: Told) -> str:
    told.home()
    return NOBODY


def _under_four(told: Told) -> str:
    told.family.child(told.child, 2)
    return NOBODY


def _lives_with_her_aunt(told: Told) -> str:
    aunt = _near(told, "aunt", "aunt", last=None)
    told.family.lives_in(aunt, told("home"), "2020")
    told.family.lives_in(told.child, told("home"), "2020")
    _near(told, "friend")
    return NOBODY


CASES = (
    Case("two_friends", _with(("friend", {}), ("friend", {})), NOT_LISTED),
    Case("one_friend", _with(("friend", {})), {"numbers": {"unpaid": 1}, "gate": "NOBODY", "why_says": "One person"}),
    Case("a_friend_and_a_worker", _with(("friend", {}), ("social_worker", {})), {"numbers": {"unpaid": 1, "paid": 1}}),
    Case("foster_carer_counts_as_paid", _with(("foster_carer", {}), ("friend", {})), {"numbers": {"unpaid": 1, "paid": 1}}),
    Case("a_carer_of_before_is_paid_no_more", _with(("former_foster_carer", {}), ("friend", {})), NOT_LISTED),
    Case("last_seen_90_days_ago", _with(("friend", {"last": 90}), ("friend", {})), NOT_LISTED),
    Case("last_seen_91_days_ago", _with(("friend", {"last": 91}), ("friend", {})), {"numbers": {"unpaid": 1, "matter": 2}}),
    Case("who_does_not_matter", _with(("friend", {"ring": 2}), ("friend", {})), {"numbers": {"unpaid": 1, "matter": 1}}),
    Case("who_died", _with(("friend", {"death": "2026-11-01"}), ("friend", {})), {"numbers": {"unpaid": 1}}),
    Case("living_together_is_contact", _lives_with_her_aunt, NOT_LISTED),
    Case("nobody_asked", _never_asked, {"numbers": {"spoken_of": 0}, "why_says": "Nobody has asked", "says": "who matters"}),
    Case("a_child_of_two", _under_four, NOT_LISTED),
)

"""Q13: a brother or sister who is coming, or was born or found since the plan, and is not in it."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import RESTRICTED, SISTER_ADOPTED, Told

from cases.case import NOT_LISTED, Case

_Tell = Callable[[Told], str]
_AGREED = "2026-03-03"


def _baby(agreed: str | None = _AGREED, in_plan: str | None = None, **facts: object) -> _Tell:
    """A child of her mother's; a plan with her grandmother was agreed. ``in_plan``: the state of a plan with the baby."""

    def tell(told: Told) -> str:
        told.home()
        told.family.mother(told("mum"), of=told.child)
        baby = told.family.person(told("baby"), **facts)
        told.family.parent(told("mum"), baby)
        gran = told.relative("gran", "maternal_grandmother")
        told.family.arrangement(told.child, gran, agreed_on=agreed)
        told.family.assessed(told.child, baby, "low")
        if in_plan is not None:
            told.family.arrangement(told.child, baby, status=in_plan)
        return baby

    return tell


def _by_review(birth: str) -> _Tell:
    """Nobody wrote down when the plan was agreed: it counts from the last review (reading 12)."""

    def tell(told: Told) -> str:
        baby = _baby(agreed=None, birth=birth)(told)
        told.family.reviewed(told.child, "2025-09-01")
        told.family.reviewed(told.child, "2026-03-03")
        told.family.reviewed(told.child, "2027-01-01")
        return baby

    return tell


def _by_care_start(birth: str, care_start: str | None = _AGREED) -> _Tell:
    def tell(told: Told) -> str:
        told.family.child(told.child, 12, sex="F", care_start=care_start)
        return _baby(agreed=None, birth=birth)(told)

    return tell


def _part_agreed_later(told: Told) -> str:
    """The plan was agreed anew after the baby was born (reading 12); without a plan for the baby that is Q10."""
    baby = _baby(birth="2026-05-01")(told)
    aunt = told.relative("aunt", "aunt")
    told.family.arrangement(told.child, aunt, agreed_on="2026-10-01")
    return baby


def _at_home_with_her(told: Told) -> str:
    baby = _baby(birth="2026-05-01")(told)
    for who in (told.child, baby):
        told.family.lives_in(who, told("one home"), "2026-05-01")
    return baby


def _restricted(told: Told) -> str:
    _baby(birth="2026-05-01", restricted=True)(told)
    return RESTRICTED


def _found_and_adopted(told: Told) -> str:
    _baby()(told)
    told.family.adopted_away(told("sister"), of=told.child, first_known_on="2026-09-01")
    return SISTER_ADOPTED


def _cousin(told: Told) -> str:
    _baby(birth="2019")(told)
    return told.relative("cousin", "cousin", first_known_on="2026-09-01")


CASES = (
    Case(
        "born_the_day_after",
        _baby(birth="2026-03-04", told_to_child=True),
        {
            "list": 1,
            "gate": "OPEN",
            "why_says": "Born since the plan was agreed (4 March 2026). Her plan counts from 3 March 2026",
            "numbers": {"born_since": True, "unborn": False, "plan_since": "2026-03-03"},
            "says": "Add them to the plan",
        },
    ),
    Case("born_on_the_day", _baby(birth="2026-03-03"), NOT_LISTED),
    Case("born_in_a_month_that_began_before", _baby(birth="2026-03"), NOT_LISTED),
    Case("born_in_a_month_that_began_since", _baby(birth="2026-04"), {"why_says": "≈ April 2026"}),
    Case(
        "expected",
        _baby(birth_expected="2027-01"),
        {"why_says": "Expected: ≈ January 2027", "numbers": {"unborn": True, "born_since": False}, "says": "at birth"},
    ),
    Case("expected_and_overdue", _baby(birth_expected="2026-10-30"), {"why_says": "no birth is recorded yet"}),
    Case(
        "expected_and_nobody_told_her",
        _baby(birth_expected="2027-01", told_to_child=False),
        {"gate": "CHECK_FIRST", "says": "Find out who can tell"},
    ),
    Case(
        "found_the_day_after",
        _baby(birth="2014", first_known_on="2026-03-04"),
        {"why_says": "First known of", "numbers": {"found_since": True}},
    ),
    Case("found_on_the_day", _baby(birth="2014", first_known_on="2026-03-03"), NOT_LISTED),
    Case("found_only_later_than_today", _baby(birth="2014", first_known_on="2026-11-24"), NOT_LISTED),
    Case("told", _baby(birth="2026-05-01", told_to_child=True), {"why_says": "She has been told."}),
    Case(
        "not_told", _baby(birth="2026-05-01", told_to_child=False), {"why_says": "She has not been told.", "gate": "CHECK_FIRST"}
    ),
    Case(
        "told_is_not_recorded",
        _baby(birth="2026-05-01"),
        {"why_says": "Whether she has been told is not recorded.", "says": "told with care"},
    ),
    Case("in_the_plan", _baby(birth="2026-05-01", in_plan="in_force"), NOT_LISTED),
    Case("in_the_plan_that_is_paused", _baby(birth="2026-05-01", in_plan="paused"), NOT_LISTED),
    Case(
        "only_proposed",
        _baby(birth="2026-05-01", in_plan="proposed"),
        {"why_says": "not agreed yet", "numbers": {"proposed": True}},
    ),
    Case("only_in_an_old_plan", _baby(birth="2026-05-01", in_plan="replaced"), {"numbers": {"proposed": False}}),
    Case("born_after_the_last_review", _by_review("2026-03-04"), {"numbers": {"plan_since": "2026-03-03"}}),
    Case("born_on_the_day_of_the_last_review", _by_review("2026-03-03"), NOT_LISTED),
    Case("born_after_care_began", _by_care_start("2026-03-04"), {"numbers": {"plan_since": "2026-03-03"}}),
    Case("born_before_care_began", _by_care_start("2026-03-03"), NOT_LISTED),
    Case("nobody_knows_since_when_the_plan_is", _by_care_start("2026-03-04", None), NOT_LISTED),
    Case("agreed_anew_since", _part_agreed_later, NOT_LISTED),
    Case("born_and_died", _baby(birth="2026-05-01", death="2026-05-03"), NOT_LISTED),
    Case("living_with_her", _at_home_with_her, {"numbers": {"born_since": True}}),
    Case("in_a_restricted_file", _restricted, {"restricted": True, "numbers": {}}),
    Case(
        "found_and_adopted",
        _found_and_adopted,
        {"masked": True, "gate": "PROTECTED_ROUTE", "why_says": "adoption support", "numbers": {}},
    ),
    Case("cousin", _cousin, NOT_LISTED),
)

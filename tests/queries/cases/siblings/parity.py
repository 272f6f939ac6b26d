"""Q15: planned time with parents beside planned time with brothers and sisters; one row about the child's record."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOBODY, NOT_LISTED, Case

_Tell = Callable[[Told], str]
_HOUR = 60


def _family(told: Told) -> tuple[str, str]:
    """A mother and a brother who live apart from her."""
    brother = told.brother()
    return told.family.mother(told("mum"), of=(told.child, brother)), brother


def _plans(
    parents: tuple[int | None, int | None],
    siblings: tuple[int | None, int | None] | None = None,
    says: str | None = None,
    **facts: object,
) -> _Tell:
    """With each an interval and a length, None = not recorded; no second plan without ``siblings``. ``says``: of the brother."""

    def tell(told: Told) -> str:
        mum, brother = _family(told)
        told.family.arrangement(told.child, mum, every=parents[0], length_min=parents[1])
        if siblings is not None:
            told.family.arrangement(told.child, brother, every=siblings[0], length_min=siblings[1], **facts)
        if says is not None:
            told.family.view(told.child, brother, None, enough=says)
        return NOBODY

    return tell


def _without(change: Callable[[Told, str], object]) -> _Tell:
    """Time with her mother only, and something about the brother."""

    def tell(told: Told) -> str:
        mum, brother = _family(told)
        told.family.arrangement(told.child, mum, every=14, length_min=_HOUR)
        change(told, brother)
        return NOBODY

    return tell


def _refused(days: int) -> Callable[[Told, str], object]:
    """Refused so many days ago, without an end: it runs seven days (reading 4)."""
    return lambda told, he: told.family.order(told.child, he, "urgent_refusal_s34_6", starts_on=told.ago(days))


def _one_plan_for_both(told: Told) -> str:
    mum, brother = _family(told)
    told.family.arrangement(told.child, (mum, brother), every=14, length_min=_HOUR)
    return NOBODY


def _two_brothers_in_one_plan(told: Told) -> str:
    """One hour with two brothers is one hour: five for the mother are more than four times as much."""
    mum, brother = _family(told)
    other = told.family.brother(told("other"), of=told.child)
    told.family.placed_with(other, told.family.person(told("other carer")), "2020-01-01")
    told.family.arrangement(told.child, mum, every=28, length_min=5 * _HOUR)
    told.family.arrangement(told.child, (brother, other), every=28, length_min=_HOUR)
    told.family.view(told.child, brother, None, enough="too_little")
    return NOBODY


def _kept_private(told: Told) -> str:
    """She said it twice, the second time otherwise: the later answer counts."""
    _plans((7, _HOUR), (35, _HOUR), says="too_little")(told)
    told.family.view(told.child, told("brother"), None, told.ago(1), enough="just_right")
    return NOBODY


def _no_brother(told: Told) -> str:
    told.home()
    told.family.arrangement(told.child, told.family.mother(told("mum"), of=told.child), every=14)
    return NOBODY


def _living_with_the_brother(told: Told) -> str:
    brother = told.brother(apart=False)
    told.family.placed_with(brother, told("carer"), "2021-05-01")
    told.family.arrangement(told.child, told.family.mother(told("mum"), of=told.child), every=14)
    return NOBODY


def _living_with_her_mother(told: Told) -> str:
    brother = told.brother()
    mum = told.family.mother(told("mum"), of=(told.child, brother))
    for who in (told.child, mum):
        told.family.lives_in(who, told("mum's home"), "2026-01-01")
    told.family.arrangement(told.child, mum, every=14)
    return NOBODY


def _adopted_sister(told: Told) -> str:
    told.home()
    told.family.arrangement(told.child, told.family.mother(told("mum"), of=told.child), every=14)
    told.family.adopted_away(told("sister"), of=told.child)
    return NOBODY


def _asked_to_stop(told: Told, brother: str) -> None:
    told.family.view(told.child, brother, None, enough="want_to_stop")


def _asked_to_stop_and_then_for_more(told: Told, brother: str) -> None:
    told.family.view(told.child, brother, None, told.ago(90), enough="want_to_stop")
    told.family.view(told.child, brother, None, told.ago(10), enough="too_little")


def _nothing(told: Told, brother: str) -> None:
    """Nobody planned anything with him."""


CASES = (
    Case(
        "nothing_for_the_brother",
        _without(_nothing),
        {
            "list": 1,
            "gate": "NOBODY",
            "person_id": None,
            "numbers": {"siblings": 1, "sibling_plans": 0, "parent_minutes": 1565, "lengths_known": True},
            "why_says": "Planned with parents: about 26 hours a year. Planned with a brother or sister living apart: nothing",
            "says": "what parents have stays as it is",
        },
    ),
    Case("letters_only_for_the_brother", _plans((14, _HOUR), (14, None), modes=("letter",)), {"numbers": {"sibling_plans": 0}}),
    Case("no_interval_for_the_brother", _plans((14, _HOUR), (None, _HOUR)), {"numbers": {"sibling_plans": 0}}),
    Case("no_interval_for_the_mother", _plans((None, _HOUR)), NOT_LISTED),
    Case("video_for_the_brother", _plans((14, _HOUR), (14, _HOUR), modes=("video",)), NOT_LISTED),
    Case("four_times_as_much", _plans((14, _HOUR), (56, _HOUR), says="too_little"), NOT_LISTED),
    Case(
        "more_than_four_times_as_much",
        _plans((14, _HOUR), (57, _HOUR), says="too_little"),
        {"why_says": "Listed above 4 times as much. She said of a brother or sister that it is too little."},
    ),
    Case(
        "he_is_not_seen_and_missed", _plans((7, _HOUR), (35, _HOUR), says="dont_see_want_to"), {"numbers": {"missed_by_child": 1}}
    ),
    Case("five_times_as_much_and_it_is_right", _plans((7, _HOUR), (35, _HOUR), says="just_right"), NOT_LISTED),
    Case("five_times_as_much_and_nobody_asked", _plans((7, _HOUR), (35, _HOUR)), NOT_LISTED),
    Case("said_otherwise_since", _kept_private, NOT_LISTED),
    Case(
        "times_a_year_where_a_length_is_missing",
        _plans((7, None), (35, _HOUR), says="too_little"),
        {
            "numbers": {"lengths_known": False, "parent_times": 52, "sibling_times": 10},
            "why_says": "not every length is recorded",
        },
    ),
    Case("four_times_as_often_where_a_length_is_missing", _plans((7, None), (28, _HOUR), says="too_little"), NOT_LISTED),
    Case("one_plan_for_both", _one_plan_for_both, NOT_LISTED),
    Case("two_brothers_in_one_plan", _two_brothers_in_one_plan, {"numbers": {"siblings": 2, "sibling_minutes": 783}}),
    Case("no_brother_or_sister", _no_brother, NOT_LISTED),
    Case("living_with_the_brother", _living_with_the_brother, NOT_LISTED),
    Case("living_with_her_mother", _living_with_her_mother, NOT_LISTED),
    Case("she_asked_to_stop", _without(_asked_to_stop), NOT_LISTED),
    Case("she_asked_to_stop_and_then_for_more", _without(_asked_to_stop_and_then_for_more), {"numbers": {"missed_by_child": 1}}),
    Case("an_order_forbids_it", _without(lambda told, he: told.family.order(told.child, he, "s8_prohibited_steps")), NOT_LISTED),
    Case("an_order_that_ended", _without(lambda told, he: told.family.order(told.child, he, ends_on=told.ago(1))), {"list": 1}),
    Case("refused_urgently", _without(_refused(6)), NOT_LISTED),
    Case("refused_urgently_seven_days_ago", _without(_refused(7)), {"list": 1}),
    Case("his_wish", _without(lambda told, he: told.family.order(he, told.child, "child_wish")), NOT_LISTED),
    Case(
        "his_wish_about_information",
        _without(lambda told, he: told.family.order(he, told.child, "child_wish", scope="information")),
        NOT_LISTED,
    ),
    Case(
        "his_address_is_not_told",
        _without(lambda told, he: told.family.order(told.child, he, "do_not_disclose_address")),
        {"list": 1},
    ),
    Case("sister_adopted", _adopted_sister, NOT_LISTED),
)

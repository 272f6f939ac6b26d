"""Q23: four of five times in person in a contact centre, by the last six, where no rule asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from truth_table import Told

from cases.case import NOT_LISTED, Case

_CENTRE, _PARK = "contact_centre", "community"


def _mum(places: Sequence[str | None], **facts: object) -> Callable[[Told], str]:
    """Places of times in person, the latest first."""

    def tell(told: Told) -> str:
        mum = told.relative("mum", "birth_mother")
        for at, place in enumerate(places):
            told.family.event(told.child, mum, told.ago(7 + 14 * at), **({"place": place} | facts))
        return mum

    return tell


def _limited(kind: str, **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        mum = _mum([_CENTRE] * 6)(told)
        told.family.order(told.child, mum, kind, **facts)
        return mum

    return tell


def _planned(legal_basis: str) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        mum = _mum([_CENTRE] * 6)(told)
        told.family.arrangement(told.child, mum, legal_basis=legal_basis, place=_CENTRE)
        return mum

    return tell


def _one_day_told_twice(told: Told) -> str:
    mum = _mum([_CENTRE, _CENTRE])(told)
    told.family.event(told.child, mum, told.ago(7), place=_CENTRE)
    return mum


def _brother_in_his_file(told: Told) -> str:
    brother = told.brother()
    for days in (7, 21, 35):
        told.family.event(brother, told.child, told.ago(days), place=_CENTRE)
    return brother


CASES = (
    Case(
        "five_of_six",
        _mum([_CENTRE] * 3 + [_PARK] + [_CENTRE] * 2),
        {"numbers": {"sessions": 6, "in_centre": 5}, "why_says": "5 of the last 6", "says": "arrange one outing", "gate": "OPEN"},
    ),
    Case("four_of_six", _mum([_CENTRE] * 4 + [_PARK] * 2), NOT_LISTED),
    Case("four_of_five", _mum([_CENTRE] * 4 + [_PARK]), {"numbers": {"sessions": 5, "in_centre": 4}}),
    Case("three_of_four", _mum([_CENTRE] * 3 + [_PARK]), NOT_LISTED),
    Case("three_of_three", _mum([_CENTRE] * 3), {"numbers": {"sessions": 3}}),
    Case("two_of_two", _mum([_CENTRE] * 2), NOT_LISTED),
    Case("outings_of_before_the_last_six", _mum([_CENTRE] * 6 + [_PARK] * 6), {"numbers": {"sessions": 6, "in_centre": 6}}),
    Case("in_words", _mum(["Elm Road Contact Centre"] * 3), {"numbers": {"in_centre": 3}}),
    Case("place_not_recorded", _mum([_CENTRE, _CENTRE, None, None]), NOT_LISTED),
    Case("calls_are_not_in_person", _mum([_CENTRE] * 4, mode="video"), NOT_LISTED),
    Case("did_not_happen", _mum([_CENTRE] * 4, happened="no"), NOT_LISTED),
    Case("one_day_told_twice", _one_day_told_twice, NOT_LISTED),
    Case("told_in_his_file", _brother_in_his_file, {"numbers": {"sessions": 3}}),
    Case("restricted_layer", _mum([_CENTRE] * 4, visibility="restricted"), NOT_LISTED),
    Case("an_order_says_how", _limited("order_s34_defined"), NOT_LISTED),
    Case("a_limit_to_places", _limited("bail_or_licence_condition", scope="place"), NOT_LISTED),
    Case("the_address_is_not_told", _limited("do_not_disclose_address"), {"gate": "OPEN_WITH_CONDITIONS"}),
    Case(
        "an_order_of_before",
        lambda told: _limited("order_s34_defined", ends_on=told.ago(1))(told),
        {"gate": "CHECK_FIRST", "says": "Assess"},
    ),
    Case("plan_of_the_court", _planned("s34"), NOT_LISTED),
    Case("plan_of_the_team", _planned("plan"), {"numbers": {"in_centre": 6}}),
)
